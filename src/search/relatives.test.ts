import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lexiconOf } from './lexicon.ts'
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

test('the commonest endings are those of short words, too', () => {
  const lexicon = lexiconWith('asks', 'asked', 'task', 'askew')
  const terms = relativesOf('ask', lexicon, new Set([' s', ' ed'])).map(({ number }) =>
    lexicon.term(number),
  )
  assert.deepEqual(terms, ['asked', 'asks'])
})

test('endings are kept by how many beginnings take them', () => {
  const words = ['protect', 'reject', 'select', 'report'].flatMap((word) => [word, `${word}s`])
  const all = [...words, 'protection', 'rejection', 'selection']
  assert.deepEqual(learnEndings(all).slice(0, 2), [' s', ' ion'])
})

test('numbers have no relatives', () => {
  assert.deepEqual(relativesOf('118.22', lexiconWith('118.221'), new Set()), [])
})
