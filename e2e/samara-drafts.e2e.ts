import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, type Site, test } from './site.ts'

/** A draft, and an entry under embargo: their words, titles and ids. See e2e/content/. */
const secrets = [
  'DRAFT-SECRET-7f3a',
  'not-ready',
  'Not ready',
  'មិនទាន់រួចរាល់',
  'EMBARGO-SECRET-9c1d',
  'budget-hearing',
  'Budget hearing',
]
/** Words of public entries that are written like the secret ones: what would be found, if it were there. */
const found = ['clean-wells', 'Clean wells', 'អណ្តូងទឹកស្អាត', 'river-access']

test('no byte of the site tells of a draft, or of what is under embargo', async ({ site }) => {
  const tellsOf = (words: readonly string[]) =>
    filesOf(site).flatMap(({ name, text }) =>
      words.filter((word) => name.includes(word) || text.includes(word)),
    )
  expect(tellsOf(secrets)).toEqual([])
  expect(new Set(tellsOf(found))).toEqual(new Set(found))
})

test('nothing of what shows while somebody writes is in the site', async ({ site }) => {
  const signs = [
    'samleng-dev',
    'samleng:facts',
    '__open-in-editor',
    'import.meta.hot',
    '@vite/client',
  ]
  const told = filesOf(site).filter(({ text }) => signs.some((sign) => text.includes(sign)))
  expect(told.map(({ name }) => name)).toEqual([])
})

test('what was under embargo until its day is there from that day on', async ({ page }) => {
  const response = await page.goto('asks/river-access/')
  expect(response?.status()).toBe(200)
  await expect(page.locator('.notice')).toHaveCount(0)
})

test('a draft has no page', async ({ page }) => {
  for (const address of ['asks/not-ready/', 'km/asks/not-ready/'])
    expect((await page.goto(address))?.status(), address).toBe(404)
})

/**
 * Every file as it is sent and, where it is compressed, as it was before. Line breaks for Khmer are taken out, and
 * escaped characters put back, so that no word hides behind them.
 */
function filesOf(site: Site): { name: string; text: string }[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(site.folder, name)).isFile())
    .flatMap((name) =>
      readings(name, readFileSync(join(site.folder, name))).map((text) => ({
        name,
        text: text.replaceAll(/<wbr>|\u200b/g, ''),
      })),
    )
}

function readings(name: string, bytes: Buffer): string[] {
  if (name.endsWith('.gz')) return [gunzipSync(bytes).toString('utf8')]
  if (name.endsWith('.br')) return [brotliDecompressSync(bytes).toString('utf8')]
  const text = bytes.toString('utf8')
  const unescaped = text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return [text, unescaped, bytes.toString('utf16le')]
}
