import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { fieldLabel } from '#i18n/fields.ts'
import { translator } from '#i18n/index.ts'
import { filesIn, openFolder } from './folder-in-browser.ts'
import { launch, printed } from './launch.ts'
import { expect, root, test, workshop } from './site.ts'

// Fields that are out of sight are not in the page.
test.use({ siteName: 'samara', viewport: { width: 1280, height: 4000 } })

const content = join(root, 'e2e/content')

test('what an editor adds in the browser, in two languages, passes the check and is on the site', async ({
  page,
  site,
}) => {
  const outside = requestsOutside(page, site.served)
  await openFolder(page, filesIn(content))

  await addMeeting(page)
  await addAsk(page)
  await addEvent(page)
  const edited = await changedFiles(page)
  expect([...edited.keys()]).toEqual([
    'asks/lamps-at-every-well.km.md',
    'asks/lamps-at-every-well.md',
    'asks/water-prices.md',
    'meetings/2025-06-01-meeting-about-lamps.km.md',
    'meetings/2025-06-01-meeting-about-lamps.md',
  ])
  expect(edited.get('asks/water-prices.md')).toBe(
    readFileSync(join(content, 'asks/water-prices.md'), 'utf8').replace(/---\n$/, addedEvent),
  )
  expect(outside()).toEqual([])

  rmSync(changed, { recursive: true, force: true })
  cpSync(content, changed, { recursive: true })
  for (const [path, text] of edited) writeFileSync(join(changed, path), text)
  const built = launch('build', ['--content', changed, '--out', out])
  expect(await printed(built, /\d+ pages of content/)).toBe('94 pages of content')
  const there = (path: string) =>
    readFileSync(join(out, path, 'index.html'), 'utf8').replaceAll('<wbr>', '')
  expect(there('meetings/2025-06-01-meeting-about-lamps')).toContain('<strong>asked</strong>')
  expect(there('km/meetings/2025-06-01-meeting-about-lamps')).toContain('មានការស្នើសុំចង្កៀង។')
  expect(there('km/asks/lamps-at-every-well')).toContain('ចង្កៀងនៅគ្រប់អណ្តូង')
  expect(there('asks/water-prices')).toContain('It put up a price list.')
})

const changed = join(workshop, 'edited')
const out = join(workshop, 'edited-site')
const words = translator('en')

/** What somebody does in the form of an entry, by the names of its fields. */
function formOf(page: Page, collection: string, language: string) {
  const form = page.getByRole('group', { name: new RegExp(`^Edit .*${language}.* Content`) })
  const fieldIn = (around: Locator, path: string) =>
    around.getByRole('group', {
      name: new RegExp(`“.?${fieldLabel(words, collection, path)}.?” Field`),
    })
  // Of a list of events, the last one.
  const field = (path: string): Locator =>
    path.includes('.') ? fieldIn(field('history'), path).last() : fieldIn(form, path).first()
  return {
    field,
    write: (path: string, text: string) => field(path).getByRole('textbox').fill(text),
    body: (text: string) =>
      form
        .getByRole('group', { name: /“.?Text.?” Field/ })
        .getByRole('textbox')
        .fill(text),
    async choose(path: string, ...options: string[]) {
      for (const option of options) {
        await field(path).getByRole('combobox').click()
        await page.getByRole('option', { name: option, exact: true }).click()
      }
    },
    async begin() {
      await form.getByRole('button', { name: /^Enable/ }).click()
      await form.getByRole('radio', { name: /^draft/ }).click()
    },
  }
}

/** The files that are not as they were, by their path in the content folder. */
async function changedFiles(page: Page): Promise<Map<string, string>> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = []
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, item] of folder.entries())
        if (item instanceof FileSystemDirectoryHandle) await walk(item, `${path}${name}/`)
        else
          found.push([
            `${path}${name}`,
            await (await (item as FileSystemFileHandle).getFile()).text(),
          ])
    }
    const top = await navigator.storage.getDirectory()
    await walk(await top.getDirectoryHandle('project'), '')
    return found
  })
  const before = new Map(filesIn(content))
  const paths = files.filter(([path, text]) => before.get(path) !== text)
  return new Map(paths.sort().map(([path, text]) => [path.replace('e2e/content/', ''), text]))
}

async function addMeeting(page: Page): Promise<void> {
  await page.goto('admin/#/collections/meetings/new')
  const meeting = formOf(page, 'meetings', 'English')
  await meeting.write('title', 'Meeting about lamps')
  await meeting.write('date', '2025-06-01')
  await meeting.choose('sectors', 'Water')
  await meeting.choose('participants', 'Samara Water Network', 'Samara Ministry of Water')
  await meeting.choose('sources', 'Samara round table on water, record')
  await meeting.body('Lamps were **asked** for.')
  const translated = formOf(page, 'meetings', 'Khmer')
  await translated.begin()
  await translated.write('title', 'កិច្ចប្រជុំស្តីពីចង្កៀង')
  await translated.body('មានការស្នើសុំចង្កៀង។')
  await save(page)
}

async function addAsk(page: Page): Promise<void> {
  await page.goto('admin/#/collections/asks/new')
  const ask = formOf(page, 'asks', 'English')
  await ask.write('title', 'Lamps at every well')
  await ask.choose('meeting', 'Meeting about lamps')
  await ask.choose('sectors', 'Water')
  await ask.choose('askedBy', 'Samara Water Network')
  await ask.choose('addressees', 'Samara Ministry of Water')
  await ask.choose('sources', 'Samara round table on water, record')
  const askedInKhmer = formOf(page, 'asks', 'Khmer')
  await askedInKhmer.begin()
  await askedInKhmer.write('title', 'ចង្កៀងនៅគ្រប់អណ្តូង')
  await save(page)
}

async function addEvent(page: Page): Promise<void> {
  await page.goto('admin/#/collections/asks/entries/water-prices')
  const answered = formOf(page, 'asks', 'English')
  await answered.field('history').getByRole('button', { name: /^Add / }).last().click()
  // Whoever writes before the new line is there writes over the last one.
  await expect(answered.field('history.date').getByRole('textbox')).toHaveValue('')
  await answered.write('history.date', '2025-12')
  await answered.write('history.text', 'It put up a price list.')
  await answered.choose('history.kind', words.t('event.progress'))
  await answered.choose('history.sources', 'The Samara Lantern: wells, books and a budget')
  await save(page)
}

const addedEvent = `  - date: 2025-12
    text: It put up a price list.
    kind: progress
    sources: [samara-lantern]
---
`

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).not.toHaveURL(/new$|entries\/[^/]+$/)
}

function requestsOutside(page: Page, served: string): () => string[] {
  const found: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(served) && /^(https?|wss?):/.test(request.url()))
      found.push(request.url())
  })
  return () => found
}
