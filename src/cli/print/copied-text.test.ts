import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PDFArray, PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { sharesOf, spelledContent } from './copied-text.ts'
import { widthsIn } from './spelled-font.ts'

/** A font that counts its new codes from 1000. */
function trialFont() {
  const added: string[] = []
  const codeOf = (glyph: string, text: string) => {
    const key = `${glyph}=${text}`
    if (!added.includes(key)) added.push(key)
    return String(1000 + added.indexOf(key))
  }
  return { added, codeOf }
}

/** As a browser writes ស្រុក: the sign ្រ is drawn first, and comes second. */
const syllable = `BT
/Span<</ActualText <FEFF179F17D2179A17BB> >> BDC
/F4 14 Tf
<00D8> Tj
4.01 0 Td <002D> Tj
8.58 -.4 Td <006F> Tj
EMC
.32 .4 Td <002D> Tj
ET
EMC`

test('the glyphs of a syllable stand for its characters in the order of spelling, the others stay', () => {
  const font = trialFont()
  const content = spelledContent(syllable, () => font)
  assert.equal(
    content,
    syllable.replace('<00D8>', '<1000>').replace('<002D>', '<1001>').replace('<006F>', '<1002>'),
  )
  assert.deepEqual(font.added, ['00D8=ស', '002D=្', '006F=រុ'])
})

test('glyphs that are drawn at once are taken apart', () => {
  const font = trialFont()
  const begin = '/F4 9 Tf /Span<</ActualText <FEFF17C117A1> >> BDC'
  assert.equal(
    spelledContent(`${begin} <000A000B> Tj EMC`, () => font),
    `${begin} <10001001> Tj EMC`,
  )
})

test('what is drawn in a font that cannot be spelled with stays as it is', () => {
  const font = trialFont()
  const two = `/F5 9 Tf\n${syllable}`
  assert.equal(
    spelledContent(two, () => undefined),
    two,
  )
  const after = '/F4 9 Tf <0001> Tj /F5 9 Tf /Span<</ActualText <FEFF1780> >> BDC <0002> Tj EMC'
  assert.equal(
    spelledContent(after, (name) => (name === 'F4' ? font : undefined)),
    after,
  )
})

test('whatever a syllable is and however it is drawn, its glyphs together stand for all of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat({ max: 9 }), (text, more) => {
      const shares = sharesOf(text, more + 1)
      assert.equal(shares.length, more + 1)
      assert.ok(shares.every((share) => share !== ''))
      const end = shares.length - [...text].length
      assert.equal(shares.slice(0, end > 0 ? -end : undefined).join(''), text)
    }),
  )
})

test('widths are read one by one and in ranges', async () => {
  const { context } = await PDFDocument.create()
  const array = context.obj([3, [260, 0], 36, 38, 600]) as PDFArray
  assert.deepEqual(
    [...widthsIn(array)],
    [
      [3, 260],
      [4, 0],
      [36, 600],
      [37, 600],
      [38, 600],
    ],
  )
})
