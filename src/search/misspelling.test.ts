import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance } from '#model/nearest.ts'
import { lexiconOf } from './lexicon.ts'
import { guessesFor } from './misspelling.ts'

const lexiconWith = (counts: Record<string, number>) => {
  const words = Object.keys(counts).sort()
  return lexiconOf(
    words,
    words.map((word) => counts[word] ?? 0),
  )
}

const guessed = (word: string, counts: Record<string, number>, unfinished = false, times = 0) => {
  const lexicon = lexiconWith(counts)
  return guessesFor(word, lexicon, unfinished, times).map(({ number }) => lexicon.term(number))
}

test('a swap of neighbours is one slip', () => {
  const counts = { government: 1, movement: 9, governments: 1 }
  assert.deepEqual(guessed('govenrment', counts), ['government'])
})

test('the right first letter and a common word are likelier', () => {
  assert.deepEqual(guessed('tept', { text: 100, test: 1, kept: 100 }), ['text', 'kept', 'test'])
})

test('a word with one slip is far likelier than one with two', () => {
  const counts = { children: 1, chiller: 4 }
  assert.deepEqual(guessed('childern', counts), ['children'])
})

test('an unfinished word is compared with beginnings, and a whole word is likelier', () => {
  assert.deepEqual(guessed('vacinat', { vaccination: 1 }, true), ['vaccination'])
  assert.deepEqual(guessed('vacinat', { vaccination: 1 }, false), [])
  assert.deepEqual(guessed('pagrs', { pages: 1, pagrist: 1 }, true)[0], 'pages')
})

test('of a word that the site has only far commoner ones are meant', () => {
  assert.deepEqual(guessed('txt', { text: 100, tat: 20, txt: 3 }, false, 3), ['text'])
  assert.deepEqual(guessed('form', { from: 30, form: 12 }, false, 12), [])
})

test('words of three letters are guessed, of two and numbers are not', () => {
  assert.deepEqual(guessed('lwa', { law: 3 }), ['law'])
  assert.deepEqual(guessed('lw', { law: 3 }), [])
  assert.deepEqual(guessed('118.23', { '118.22': 3 }), [])
})

test('every word one slip away is guessed, and none further, where nothing is likelier', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 't'), minLength: 4, maxLength: 7 })
  fc.assert(
    fc.property(word, word, (asked, other) => {
      const distance = editDistance(asked, other)
      assert.deepEqual(guessed(asked, { [other]: 1 }), distance === 1 ? [other] : [])
    }),
  )
})

test('of an unfinished word every word is guessed that begins one slip away', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 't'), minLength: 5, maxLength: 7 })
  const place = fc.integer({ min: 1, max: 3 })
  fc.assert(
    fc.property(word, place, fc.constantFrom('', 'x', 'nt'), (begun, at, letters) => {
      const slipped = begun.slice(0, at) + letters.slice(0, 1) + begun.slice(at + 1)
      const term = `${begun}${letters}`
      fc.pre(!term.startsWith(slipped))
      assert.deepEqual(guessed(slipped, { [term]: 1 }, true), [term])
    }),
  )
})
