import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lexiconOf } from './lexicon.ts'
import { guessesFor } from './misspelling.ts'
import { learnEndings, relativesOf } from './relatives.ts'

const lexiconWith = (...words: string[]) =>
  lexiconOf(
    words.sort(),
    words.map(() => 1),
  )

test('endings that several words take in turn are learned, and others are not', () => {
  const words = ['protected', 'protection', 'rejected', 'rejection', 'selected', 'selection']
  assert.deepEqual(learnEndings([...words, 'national', 'nationhood']), ['ed ion'])
})

test('learned endings make surer relatives than a common beginning alone', () => {
  const lexicon = lexiconWith('vaccination', 'vaccinator', 'vacuum')
  const relatives = relativesOf('vaccinated', lexicon, new Set(['ed ion']))
  const likeness = Object.fromEntries(
    relatives.map((relative) => [lexicon.term(relative.number), relative.likeness]),
  )
  assert.deepEqual(Object.keys(likeness), ['vaccination', 'vaccinator'])
  assert.ok((likeness['vaccination'] ?? 0) > (likeness['vaccinator'] ?? 0))
})

test('numbers have no relatives', () => {
  assert.deepEqual(relativesOf('118.22', lexiconWith('118.221'), new Set()), [])
})

test('a swap of neighbours is one slip, and the nearest guess comes first', () => {
  const lexicon = lexiconWith('government', 'movement', 'governments')
  const terms = guessesFor('govenrment', lexicon, false).map(({ number }) => lexicon.term(number))
  assert.deepEqual(terms, ['government', 'governments'])
})

test('an unfinished word is compared with beginnings', () => {
  const lexicon = lexiconWith('vaccination')
  assert.equal(guessesFor('vacinat', lexicon, true).length, 1)
  assert.equal(guessesFor('vacinat', lexicon, false).length, 0)
})

test('short words and numbers are not guessed', () => {
  assert.deepEqual(guessesFor('ass', lexiconWith('ask'), false), [])
  assert.deepEqual(guessesFor('118.23', lexiconWith('118.22'), false), [])
})
