import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { launch, printed, stop } from './launch.ts'
import { root } from './site.ts'

// There is one server at a time, and each test goes on where the one before left off.
test.describe.configure({ mode: 'serial' })

const content = mkdtempSync(join(tmpdir(), 'samleng-dev-'))
const ask = join(content, 'asks/clean-wells.md')
let server: ChildProcess
let url = ''
let page: Page

const write = (path: string, text: string) => writeFileSync(join(content, path), text)
const change = (path: string, from: string, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))

async function start(...more: string[]): Promise<void> {
  server = launch('dev', ['--content', content, '--port', '0', ...more])
  url = await printed(server, /http:\/\/localhost:\d+\/samara\//)
}

const overlay = () => page.locator('samleng-dev').getByRole('alert')
const panel = () => page.locator('samleng-dev').getByRole('complementary')

test.beforeAll(async ({ browser }) => {
  cpSync(join(root, 'e2e/content'), content, { recursive: true })
  page = await browser.newPage()
})

test.afterAll(async () => {
  await page.close()
  await stop(server, 'SIGINT')
  await expect(fetch(url)).rejects.toThrow()
  rmSync(content, { recursive: true })
})

test('it starts where content is wrong, says what to mend, and shows the page when that is done', async () => {
  change(ask, 'sectors: [water]', 'sectors: [watr]')
  await start()
  await page.goto(`${url}asks/clean-wells/`)
  await expect(overlay()).toContainText('1 problem. The site shows as soon as it is mended.')
  await expect(overlay().getByRole('listitem')).toHaveText(
    `${ask}:5:11 sectorsThere is no “watr” in ${content}/sectors/. Did you mean “water”?[unknown-reference]`,
  )
  change(ask, '[watr]', '[water]')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clean wells in every district')
  await expect(overlay()).toHaveCount(0)
})

test('a second one has to wait for the first', async () => {
  const other = launch('dev', ['--content', content])
  expect(await printed(other, /“dev” .*/)).toMatch(
    /“dev” \(process \d+\) has been writing here since/,
  )
  await once(other, 'close')
  expect(other.exitCode).toBe(1)
})

test('a saved file shows, also when the editor puts a new one in its place', async () => {
  change(ask, 'Clean wells in every district', 'Wells for all')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wells for all')
  writeFileSync(`${ask}~`, readFileSync(ask, 'utf8').replace('Wells for all', 'Wells everywhere'))
  renameSync(`${ask}~`, ask)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wells everywhere')
})

test('all problems stand over the last good page until they are mended', async () => {
  const before = readFileSync(ask, 'utf8')
  writeFileSync(ask, before.replace('title: Wells everywhere', 'titel: Wells\nsumary: None'))
  await expect(overlay()).toContainText('2 problems. Behind this is the page as it was before.')
  await expect(overlay().getByRole('paragraph')).toHaveText([
    'There is no field “titel” here. Did you mean “title”?',
    'There is no field “sumary” here. Did you mean “summary”?',
  ])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wells everywhere')
  await overlay().getByRole('button', { name: 'Hide' }).press('Escape')
  await expect(overlay()).toHaveCount(0)
  writeFileSync(ask, before.replace('title: Wells everywhere', 'titel: Wells'))
  await expect(overlay()).toBeVisible()
  writeFileSync(ask, before.replace('Wells everywhere', 'Wells at last'))
  await expect(overlay()).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wells at last')
})

test('the panel says which file makes the page, and what the check says of it', async () => {
  await page.goto(`${url}km/asks/clean-wells/`)
  await panel().locator('summary').press('Enter')
  await expect(panel().getByRole('link')).toHaveText([ask.replace(/md$/, 'km.md'), ask])
  await page.goto(`${url}organizations/samara-relief-fund/`)
  await panel().locator('summary').press('Enter')
  await expect(panel()).toContainText('1 warning')
  await expect(panel()).toContainText(
    /samara-relief-fund\.md:6:1 confirmBySomebody was to read this page/,
  )
  await page.goto(`${url}asks/`)
  await expect(panel()).toHaveText('This page is made from many files')
})

test('drafts, and what is under embargo, are shown, and say so', async () => {
  await page.goto(`${url}asks/not-ready/`)
  await expect(page.locator('.notice').first()).toHaveText(
    'Draft: only you see this. It is not published.',
  )
  change(
    join(content, 'asks/night-school.md'),
    '---\n',
    '---\nvisibility: embargoed\npublishFrom: 2999-01-01\n',
  )
  await page.goto(`${url}asks/night-school/`)
  await expect(page.locator('.notice')).toHaveText('Embargoed until 1 January 2999.')
})

test('a file that is added has a page, and one that is taken away has none', async () => {
  write('pages/news.md', '---\ntitle: The news\n---\nSomething new.\n')
  await expect.poll(async () => (await fetch(`${url}news/`)).status).toBe(200)
  await page.goto(`${url}news/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The news')
  rmSync(join(content, 'pages/news.md'))
  await expect.poll(async () => (await fetch(`${url}news/`)).status).toBe(404)
})

test('fifty files that are saved at once are one reading', async () => {
  const generation = async () =>
    Number(
      /desc="(\d+)"/.exec((await fetch(`${url}asks/`)).headers.get('server-timing') ?? '')?.[1],
    )
  const before = await generation()
  for (let index = 0; index < 50; index++)
    write(`pages/page-${index}.md`, `---\ntitle: Page ${index}\n---\n`)
  await expect.poll(async () => (await fetch(`${url}page-49/`)).status).toBe(200)
  expect(await generation()).toBe(before + 1)
})

test('search knows what is being written', async () => {
  // A page that is open loads itself again, which could cut off the way to another one.
  await page.goto('about:blank')
  change(ask, 'Wells at last', 'Wells of Quixotania')
  await page.goto(`${url}asks/clean-wells/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wells of Quixotania')
  await page.goto(`${url}search/?q=quixotania`)
  await expect(page.getByRole('main').getByRole('link', { name: /Quixotania/ })).toBeVisible()
})

test('it speaks the language that is asked for', async () => {
  await stop(server, 'SIGTERM')
  await start('--locale', 'km')
  await page.goto(`${url}asks/clean-wells/`)
  change(ask, 'sectors: [water]', 'sectors: [watr]')
  await expect(overlay()).toHaveAttribute('aria-labelledby', 'summary')
  await expect(page.locator('samleng-dev')).toHaveAttribute('lang', 'km')
  await expect(overlay().getByRole('paragraph')).toContainText('“watr”')
  await expect(overlay().getByRole('heading')).toHaveText('បញ្ហា ១។ ទំព័រនៅខាងក្រោយនេះ គឺជាទំព័រដូចកាលពីមុន។')
  change(ask, '[watr]', '[water]')
  await expect(overlay()).toHaveCount(0)
})
