import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { queryOf } from './query.ts'

test('phrases stand between marks, and what is not wanted behind a minus', () => {
  assert.deepEqual(queryOf('schools "free press" -budget -"the end" well-being'), {
    text: 'schools  free press      well-being',
    phrases: ['free press'],
    without: ['budget', 'the end'],
  })
})

test('a mark that is not closed, a lone minus and a minus inside a word are none', () => {
  for (const typed of ['"free press', 'free - press', 'free-press', '""', '-'])
    assert.deepEqual(queryOf(typed), { text: typed, phrases: [], without: [] })
})

test('any text is read, and a long one up to a length', () => {
  const signs = fc.constantFrom('"', '-', ' ', '“', 'a', 'គ្រូ', '\uD800', '(')
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs).map((list) => list.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { text: rest, phrases, without } = queryOf(text.repeat(9))
      assert.ok([rest, ...phrases, ...without].join('').length <= 1200)
    }),
  )
})
