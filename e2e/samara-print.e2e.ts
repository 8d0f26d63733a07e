import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './launch.ts'
import { codeOnFirstSheet, pdfFacts, sheetsOf } from './pdf-facts.ts'
import {
  bytesOf,
  folder,
  meeting,
  names,
  out,
  print,
  siteToTry,
  text,
  write,
} from './print-trial.ts'
import { expect, test } from './site.ts'

// Each goes on with what the one before it printed.
test.describe.configure({ mode: 'serial' })

/** Whether a program for PDFs is here that sees more than we do. */
const isHere = (program: string) => spawnSync(program, ['-v']).error === undefined
const said = (program: string, ...args: string[]) =>
  spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } }).stdout

test('the command prints a finished site, and says how much', async ({ site, launchOptions }) => {
  siteToTry(site)
  const { executablePath } = launchOptions
  const env = executablePath === undefined ? {} : { SAMLENG_BROWSER: executablePath }
  const child = launch('print', [folder, '--out', out], env)
  let told = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      told += part
    })
  await once(child, 'close')
  expect(told.trim()).toBe(`${out}: 5 PDFs. Made: 5, unchanged: 0, removed: 0.`)
  const printed = readdirSync(out, { recursive: true, encoding: 'utf8' })
  expect(printed.filter((name) => name.endsWith('.pdf')).sort()).toEqual(names)
})

test('each is tagged, with language, title, outline, fonts and a code that leads to the page', async () => {
  for (const name of names) {
    const [path, locale] = name.split('.') as [string, string]
    const facts = await pdfFacts(bytesOf(name))
    expect(facts, name).toMatchObject({ isTagged: true, language: locale })
    expect(facts.title, name).toContain(locale === 'km' ? 'សំឡេងសាម៉ារ៉ា' : 'Samara Voices')
    for (const kind of ['H1', 'P', 'Link', 'Figure', 'L']) expect(facts.kinds, name).toContain(kind)
    expect(facts.outline, name).toBeGreaterThan(1)
    expect(new Set(facts.fonts), name).toEqual(new Set([true]))
    const address = `https://example.org/samara/${locale === 'km' ? 'km/' : ''}${path}/`
    expect(
      facts.pictures.filter((words) => words.includes(address)),
      name,
    ).toHaveLength(1)
  }
})

test('links lead to the live site, addresses are spelled out, and sheets are numbered', async () => {
  const bytes = bytesOf(`meetings/${meeting}.en.pdf`)
  const { links, sheets: count } = await pdfFacts(bytes)
  expect(links).toContain('https://example.org/samara/asks/clean-wells/')
  expect(links).toContain('https://water.example.org/record-2024')
  expect(links.filter((link) => /localhost|127\.0|^file:/.test(link))).toEqual([])
  const sheets = await sheetsOf(bytes)
  expect(sheets).toHaveLength(count)
  expect(sheets[0]).toContain(`https://example.org/samara/meetings/${meeting}/`)
  expect(sheets[0]).toContain('15 January 2026')
  expect(sheets.join('\n')).toContain('<https://water.example.org/record-2024>')
  for (const [index, sheet] of sheets.entries()) expect(sheet).toContain(`${index + 1} / ${count}`)
})

test('a list of several pages is one PDF with all rows', async () => {
  for (const [name, title, same] of [
    ['asks.en.pdf', 'A night school', 'Clean wells in every district'],
    ['reviews/xsa-2.en.pdf', 'Safe water', 'A treaty on shared rivers'],
  ] as const) {
    const sheets = (await sheetsOf(bytesOf(name))).join('\n').replace(/\s+/g, ' ')
    expect(sheets.split(`Another ${title}`), name).toHaveLength(2)
    expect(sheets.split(title), name).toHaveLength(3)
    expect(sheets.split(same).length, name).toBeGreaterThan(2)
  }
})

test('it is what the reader’s own browser prints', async ({ page, site }) => {
  await page.goto(`${site.served}meetings/${meeting}/`)
  await page.emulateMedia({ media: 'print' })
  const own = await sheetsOf(await page.pdf({ preferCSSPageSize: true }))
  expect(await sheetsOf(bytesOf(`meetings/${meeting}.en.pdf`))).toEqual(own)
})

test('Khmer can be copied out by a program that reads glyph by glyph', async ({ page, site }) => {
  const plain = (text: string) => text.replace(/[\s\u200b]/g, '')
  for (const path of ['asks', `meetings/${meeting}`]) {
    await page.goto(`${site.served}km/${path}/`)
    await page.emulateMedia({ media: 'print' })
    const shown = await page
      .locator('main :is(h1, h2, h3, p:not(:has(a)), dt, a):visible')
      .allInnerTexts()
    const khmer = shown.map(plain).filter((text) => /\p{Script=Khmer}/u.test(text))
    expect(khmer.length).toBeGreaterThan(10)
    const copied = plain((await sheetsOf(bytesOf(`${path}.km.pdf`))).join(''))
    for (const text of khmer) expect(copied, path).toContain(text)
  }
})

test('programs that read PDFs find it whole', () => {
  test.skip(!isHere('pdfinfo'), 'pdfinfo, pdffonts, pdftotext and pdftoppm are not installed here')
  for (const name of names) {
    const file = join(out, name)
    const info = said('pdfinfo', file)
    expect(info, name).toMatch(/^Tagged: +yes$/m)
    expect(info, name).toMatch(/^Page size: .*\(A4\)$/m)
    expect(info, name).toMatch(/^CreationDate: .* 15 .* 2026/m)
    const fonts = said('pdffonts', file).trimEnd().split('\n').slice(2)
    // Letters without outlines that a PDF takes (of some fonts of the system) are drawings: in it, and of no kind of font.
    for (const font of fonts)
      expect(font, name).toMatch(
        /Khmer.* yes +yes +yes +\d+ +\d+$|^(?!.*Khmer).* yes +(yes|no) +(yes|no) +\d+ +\d+$/,
      )
  }
  const khmer = said('pdftotext', join(out, 'asks.km.pdf'), '-').replace(/[\u200b\s]/g, '')
  expect(khmer).toContain('អណ្តូងទឹកស្អាត')
})

test('a telephone reads the code from the paper', () => {
  test.skip(!isHere('pdftoppm'), 'pdftoppm is not installed here')
  expect(codeOnFirstSheet(join(out, 'asks.km.pdf'))).toBe('https://example.org/samara/km/asks/')
})

test('what did not change is not made again, and what changed is, alone, with the same bytes as ever', async ({
  launchOptions,
}) => {
  const before = new Map(names.map((name) => [name, bytesOf(name)]))
  expect(await print(launchOptions)).toEqual({ made: 0, kept: 5, removed: 0 })
  const path = `meetings/${meeting}/index.html`
  const page = text(path)
  const hard = `Wells "<&\\{ 🎉 مرحبا ${'សម្ព័ន្ធ'.repeat(50)}`
  const written = hard.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  write(
    path,
    page.replace(
      /(property="og:title" content="|<h1[^>]*>)/g,
      `$1${written.replaceAll('$', '$$$$')} `,
    ),
  )
  expect(await print(launchOptions)).toEqual({ made: 1, kept: 4, removed: 0 })
  const changed = bytesOf(`meetings/${meeting}.en.pdf`)
  expect((await pdfFacts(changed)).title).toContain(hard)
  expect((await sheetsOf(changed))[0]).toContain('Wells "<&\\{')
  write(path, page)
  // Printed first by another browser, after other pages.
  expect(await print(launchOptions)).toEqual({ made: 1, kept: 4, removed: 0 })
  for (const [name, bytes] of before) expect(bytesOf(name).equals(bytes), name).toBe(true)
})

test('a page that asks for what is not there, or takes too long, is not printed; the PDF of one that is gone goes', async ({
  launchOptions,
}) => {
  const path = `km/meetings/${meeting}/index.html`
  const page = text(path)
  write(path, page.replace('</main>', '<img src="/samara/files/gone.png" alt=""></main>'))
  await expect(print(launchOptions)).rejects.toMatchObject({
    page: path,
    cause: { missing: 'https://example.org/samara/files/gone.png' },
  })
  write(path, page.replace('</h1>', ', once more</h1>'))
  const atOnce = { page: path, cause: { missing: undefined } }
  await expect(print(launchOptions, 1)).rejects.toMatchObject(atOnce)
  write('api/v1/meetings.json', '{"items": []}')
  expect(await print(launchOptions)).toEqual({ made: 0, kept: 3, removed: 2 })
  expect(existsSync(join(out, 'meetings'))).toBe(false)
})
