import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance } from '#model/nearest.ts'
import { spoiled } from './spoiled.ts'

const misspellings = [
  { typo: 'goverment', word: 'government', n: 9 },
  { typo: 'govenment', word: 'government', n: 1 },
  { typo: 'tha', word: 'the', n: 700 },
  { typo: 'a lot', word: 'alot', n: 5 },
]

test('a word that somebody misspelt is misspelt as they did, the commoner way more often', () => {
  const queries = Array.from({ length: 200 }, () => 'the Government of wells')
  const texts = spoiled(queries, misspellings, 1).map(({ text, spoiling }) => {
    assert.equal(spoiling, 'real')
    return text
  })
  const common = texts.filter((text) => text === 'the goverment of wells').length
  const rare = texts.filter((text) => text === 'the govenment of wells').length
  assert.equal(common + rare, 200)
  assert.ok(common > 150 && rare > 5, `${common} ${rare}`)
})

test('another word of four letters or more gets one slip and keeps its first letter', () => {
  const word = fc.stringMatching(/^[a-z]{4,12}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(1000), (queries, seed) => {
      for (const [place, { text, spoiling }] of spoiled(queries, [], seed).entries()) {
        const before = queries[place] as string
        assert.equal(spoiling, 'made')
        assert.notEqual(text, before)
        assert.equal(text[0], before[0])
        assert.equal(editDistance(text, before), 1)
      }
    }),
  )
})

test('words that are too short to be misspelt stay as they are', () => {
  assert.deepEqual(spoiled(['41.3', 'the SWN'], misspellings, 1), [
    { text: '41.3', spoiling: 'none' },
    { text: 'the SWN', spoiling: 'none' },
  ])
})

test('the same seed spoils the same queries in the same way, another seed otherwise', () => {
  const queries = Array.from({ length: 20 }, (_, place) => `dialogue rivers schools ${place}`)
  assert.deepEqual(spoiled(queries, [], 3), spoiled(queries, [], 3))
  assert.notDeepEqual(spoiled(queries, [], 3), spoiled(queries, [], 4))
})

test('a Khmer word is misspelt with Khmer letters', () => {
  const texts = spoiled(
    Array.from({ length: 50 }, () => 'អណ្តូងទឹក'),
    misspellings,
    1,
  )
  assert.ok(texts.every(({ text }) => /^[\u1780-\u17ff]+$/.test(text)))
})
