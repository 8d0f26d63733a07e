import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance } from '#model/nearest.ts'
import { nearWords } from './near-words.ts'
import { vocabularyOf } from './segment.ts'

const vocabulary = vocabularyOf(
  new Map(Object.entries({ បណ្តាញ: 3, បណ្ដុះ: 5, ប្រទេស: 9, ការ: 90, កុមារ: 7, គុមារ: 2 })),
)

test('a vowel sign left out, added or swapped, or another letter, is one slip, and the commonest word comes first', () => {
  assert.deepEqual(nearWords('ប្រទស', vocabulary), ['ប្រទេស'])
  assert.deepEqual(nearWords('ប្រទេាស', vocabulary), ['ប្រទេស'])
  assert.deepEqual(nearWords('ប្រេទស', vocabulary), ['ប្រទេស'])
  assert.deepEqual(nearWords('មុមារ', vocabulary), ['កុមារ', 'គុមារ'])
})

test('the word itself is not near to itself, and short words have no neighbours', () => {
  assert.deepEqual(nearWords('ប្រទេស', vocabulary), [])
  assert.deepEqual(nearWords('កា', vocabulary), [])
})

test('exactly the words one slip away are near', () => {
  const word = fc.string({ unit: fc.constantFrom('ក', 'រ', 'ា', '្'), minLength: 4, maxLength: 7 })
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (words, asked) => {
      const near = nearWords(asked, vocabularyOf(new Map(words.map((text) => [text, 1]))))
      const expected = words.filter((text) => editDistance(text, asked) === 1)
      assert.deepEqual([...near].sort(), expected.sort())
    }),
  )
})
