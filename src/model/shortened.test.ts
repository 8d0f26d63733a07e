import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lengthOf, shortened } from './shortened.ts'

const english = { locale: 'en', wholeWords: [] }
const khmer = { locale: 'km', wholeWords: ['សកល'] }

test('a text that fits stays as it is, on one line', () => {
  assert.equal(shortened(' Clean\nwells ', 11, english), 'Clean wells')
})

test('a text that is too long ends after a word, without the comma behind it', () => {
  assert.equal(shortened('Clean wells, and more of them', 15, english), 'Clean wells…')
  assert.equal(shortened('Clean wells in every district', 12, english), 'Clean wells…')
})

test('a single word that is too long ends after a letter with its signs', () => {
  assert.equal(shortened('Donaudampfschiff', 6, english), 'Donau…')
  assert.equal(shortened('e\u0301e\u0301e\u0301', 4, english), 'e\u0301…')
})

test('a text without spaces ends where its dictionary ends a word', () => {
  const text = 'សង្គមស៊ីវិលស្នើសុំកិច្ចសន្ទនាប្រចាំឆ្នាំ'
  const words = [...new Intl.Segmenter('km', { granularity: 'word' }).segment(text)]
  const ends = words.map(({ index, segment }) => text.slice(0, index + segment.length))
  for (let most = 12; most < lengthOf(text); most++)
    assert.ok(ends.includes(shortened(text, most, khmer).slice(0, -1)), String(most))
})

test('a word that the dictionary does not know stays whole', () => {
  const text = 'ការពិនិត្យជាសកលតាមកាលកំណត់'
  for (let most = 8; most < lengthOf(text); most++)
    assert.doesNotMatch(shortened(text, most, khmer), /ស…$|សក…$/)
})

test('whatever the text, it is never longer, never half a letter, and never half a word', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(' ', ', ', 'word', 'កម្ពុជា', 'ស្ត្រី', '👩‍👩‍👧', 'e\u0301', '\n'),
  )
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 2, max: 200 }), (pieces, most) => {
      const text = pieces.join('')
      const line = text.replace(/\s+/gu, ' ').trim()
      const short = shortened(text, most, khmer)
      assert.ok(lengthOf(short) <= most)
      if (short === line) return
      const kept = short.slice(0, -1)
      assert.ok(short.endsWith('…') && line.startsWith(kept))
      const letters = [...new Intl.Segmenter('und').segment(line)].map(({ index }) => index)
      assert.ok(kept === '' || letters.includes(kept.length))
      const next = line.slice(kept.length)
      // Only a first word that is too long by itself is cut.
      if (/^[a-z]/.test(next) && /[a-z]$/.test(kept)) assert.doesNotMatch(kept, /\s/)
    }),
  )
})
