import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance, nearest } from './nearest.ts'

test('a slip of the finger finds the word that was meant', () => {
  const words = ['government', 'movement', 'human-rights', 'health']
  assert.equal(nearest('goverment', words), 'government')
  assert.equal(nearest('govenrment', words), 'government')
  assert.equal(nearest('human-right', words), 'human-rights')
})

test('another word is not what was meant', () => {
  assert.equal(nearest('education', ['health', 'government']), undefined)
  assert.equal(nearest('ccc', ['nep', 'api']), undefined)
  assert.equal(nearest('a', []), undefined)
})

test('a swap of neighbours is one slip', () => {
  assert.equal(editDistance('ab', 'ba'), 1)
  assert.equal(editDistance('', 'abc'), 3)
})

const word = fc.string({ maxLength: 12 })

test('the distance is none only to itself, and the same both ways', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(editDistance(a, b) === 0, a === b)
      assert.equal(editDistance(a, b), editDistance(b, a))
      assert.ok(editDistance(a, b) <= Math.max(a.length, b.length))
    }),
  )
})

test('a word among the candidates is its own nearest', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, index) => {
      const chosen = words[index % words.length] as string
      assert.equal(nearest(chosen, words), chosen)
    }),
  )
})

const slips = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

test('what both words begin and end with changes nothing', () => {
  fc.assert(
    fc.property(slips, slips, slips, slips, (start, a, b, end) => {
      assert.equal(editDistance(start + a + end, start + b + end), editDistance(a, b))
    }),
  )
})

test('a limit changes no distance below it, and hides none at it or above', () => {
  fc.assert(
    fc.property(slips, slips, fc.nat(9), (a, b, limit) => {
      const distance = editDistance(a, b)
      const limited = editDistance(a, b, limit)
      assert.ok(distance < limit ? limited === distance : limited >= limit)
    }),
  )
})
