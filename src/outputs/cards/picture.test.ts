import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import type { Card } from './card.ts'
import { pictureOf } from './picture.ts'

const plain: Card = {
  locale: 'en',
  direction: 'ltr',
  script: 'plain',
  wholeWords: [],
  label: 'Asks',
  title: 'Clean wells in every district',
  name: 'Samara Voices',
  address: 'example.org/samara/asks/clean-wells',
  accent: '#5b2a6e',
  state: { mark: 'open', text: 'Open · 611 days without a final answer' },
  facts: ['Asked of: Samara Ministry of Water'],
}
const khmer: Card = {
  ...plain,
  locale: 'km',
  script: 'tall',
  label: 'សំណើ',
  title: 'អណ្តូងទឹកស្អាតនៅគ្រប់ស្រុក',
  name: 'សំឡេងសាម៉ារ៉ា',
  state: { mark: 'open', text: 'បើកចំហ · ៦១១ ថ្ងៃ ដោយគ្មានចម្លើយចុងក្រោយ' },
  facts: ['ស្នើទៅ៖ ក្រសួងទឹកសាម៉ារ៉ា'],
}
const words = 'កម្ពុជា ស្ត្រី ញ្ញា'
const long = 'រាជរដ្ឋាភិបាលកម្ពុជាគួរធានាសិទ្ធិស្ត្រីតាមសញ្ញា '.repeat(9).slice(0, 400)

/** As the reference pictures are kept: small, and in shades of grey. */
const smallOf = (png: Uint8Array) => sharp(png).resize(600, 315).greyscale().raw().toBuffer()

/** The mean difference of two pictures, from 0 to 255. */
function difference(one: Buffer, other: Buffer): number {
  assert.equal(one.length, other.length)
  return (
    one.reduce((sum, shade, place) => sum + Math.abs(shade - (other[place] ?? 0)), 0) / one.length
  )
}

/** How far a card is from a picture that somebody has looked at. */
async function farFrom(name: string, card: Card): Promise<number> {
  const reference = readFileSync(join(import.meta.dirname, 'reference', `${name}.png`))
  return difference(await smallOf(await pictureOf(card)), await smallOf(reference))
}

/** What other versions of the packages may change in the edges of letters. */
const tolerance = 0.35

test('Khmer is shaped as in the reference picture, with its subscripts and vowels in place', async () => {
  assert.ok((await farFrom('words', { ...khmer, title: words })) < tolerance)
  for (const wrong of ['កមពុជា ស្ត្រី ញ្ញា', 'កម្ពុជា សត្រី ញ្ញា', 'កម្ពុជា ស្ត្រី ញញា'])
    assert.ok((await farFrom('words', { ...khmer, title: wrong })) > tolerance, wrong)
})

test('a whole card looks like its reference picture in each language', async () => {
  assert.ok((await farFrom('english', plain)) < tolerance)
  assert.ok((await farFrom('khmer', khmer)) < tolerance)
})

test('whatever the title is, the card is a picture of the right size and weight', async () => {
  for (const title of [
    'word '.repeat(80),
    'x'.repeat(400),
    long,
    'A "quoted" <b>title</b> & C:\\new {braces}',
    'emoji 👩‍👩‍👧 in it',
    'مرحبا بالعالم',
    '=1+1',
    ' ',
  ])
    for (const card of [plain, khmer]) {
      const png = await pictureOf({ ...card, title })
      const { format, width, height } = await sharp(png).metadata()
      assert.deepEqual({ format, width, height }, { format: 'png', width: 1200, height: 630 })
      assert.ok(png.length <= 100_000, `${title}: ${png.length} bytes`)
    }
})

const same = async (one: Partial<Card>, other: Partial<Card>) =>
  assert.ok(
    Buffer.from(await pictureOf({ ...plain, ...one })).equals(
      await pictureOf({ ...plain, ...other }),
    ),
    `${one.title} and ${other.title}`,
  )

test('the same card is the same bytes', async () => {
  await same({}, {})
})

test('line breaks are spaces, and what no font can draw is left out', async () => {
  await same({ title: 'Wells\r\nfor\tall' }, { title: 'Wells for all' })
  await same({ title: 'Wells 👩‍👩‍👧 for 漢字 all' }, { title: 'Wells for all' })
})

test('a title of which no letter can be drawn gives way to the address of its page', async () => {
  for (const title of ['漢字だけ', 'مرحبا', '👩‍👩‍👧 !'])
    await same({ title }, { title: plain.address })
})

test('a title that is too long ends after a word', async () => {
  const word = 'neighbourhoods'
  const cut = await pictureOf({ ...plain, title: `${word} `.repeat(28) })
  const ends = Array.from({ length: 28 }, (_, count) => `${`${word} `.repeat(count).trim()}…`)
  for (const title of ends.reverse())
    if (Buffer.from(await pictureOf({ ...plain, title })).equals(cut)) return
  assert.fail('It ends somewhere else.')
})

test('a share of a bar is as long as its part of the whole, and the rest is empty', async () => {
  const shares = [{ position: 'supported' as const, count: 50 }]
  const { state: _, ...card } = plain
  const { data, info } = await sharp(
    await pictureOf({ ...card, facts: [], bar: { whole: 200, shares } }),
  )
    .raw()
    .toBuffer({ resolveWithObject: true })
  const isDark = (x: number) => (data[(466 * info.width + x) * info.channels] as number) < 150
  const [before, after, end] = [338, 346, 1000].map(isDark)
  assert.deepEqual([before, after, end], [true, false, false])
})

test('where people read from the right, a card begins at the right', async () => {
  const edgeOf = async (card: Card) => {
    const { data, info } = await sharp(await pictureOf(card))
      .raw()
      .toBuffer({ resolveWithObject: true })
    return [0, info.width - 1].map((x) => (data[x * info.channels] as number) < 150)
  }
  assert.deepEqual(await edgeOf(plain), [true, false])
  assert.deepEqual(await edgeOf({ ...plain, direction: 'rtl' }), [false, true])
})
