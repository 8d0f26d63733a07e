import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openTexts, textFileOf, textsWith } from './texts.ts'

const found = (texts: readonly string[], typed: string) =>
  textsWith(openTexts(JSON.stringify(textFileOf(texts))), typed)

const texts = [
  'Free and independent media. Portugal',
  'Compulsory schooling for every child. Portugal',
  'Éducation for children. Slovenia',
  'បណ្តុះបណ្តាលគ្រូបង្រៀន',
]

test('a text is found when it holds every word, the last one from its beginning', async () => {
  assert.deepEqual(await found(texts, 'portugal'), [0, 1])
  assert.deepEqual(await found(texts, 'portugal sch'), [1])
  assert.deepEqual(await found(texts, 'slovenia media'), [])
})

test('accents, case and slips of spelling do not matter, as in the search of the site', async () => {
  assert.deepEqual(await found(texts, 'EDUCATION'), [2])
  assert.deepEqual(await found(texts, 'independant'), [0])
})

test('Khmer is found however its signs are ordered, and inside a run of words', async () => {
  assert.deepEqual(await found(texts, 'គ្រូ'), [3])
  assert.deepEqual(await found(texts, 'បណ្ដុះបណ្ដាល'), [3])
})

test('a blank, or signs that are no word, leave everything', async () => {
  assert.deepEqual(await found(texts, '  '), [0, 1, 2, 3])
  assert.deepEqual(await found(texts, '…!'), [0, 1, 2, 3])
})

test('every text is found by each of its own words', async () => {
  const word = fc.stringMatching(/^[a-zក-អ]{2,8}$/)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }),
      async (given) => {
        const index = openTexts(JSON.stringify(textFileOf(given.map((words) => words.join(' ')))))
        for (const [text, words] of given.entries())
          for (const each of words) assert.ok((await textsWith(index, `${each} `)).includes(text))
      },
    ),
    { numRuns: 30 },
  )
})
