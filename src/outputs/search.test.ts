import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corpusOf } from '#model/corpus.ts'
import { readTrial } from '#reader/trial.ts'
import { openIndex } from '#search/open.ts'
import search from './search.ts'

const { site } = (await readTrial()).corpus

test('there is one index for each language of the site, and search can open it', () => {
  const files = [...search.files(corpusOf([], site, '2022-01-01'))]
  assert.deepEqual(
    files.map(({ path }) => path),
    ['search/en.json', 'search/km.json'],
  )
  assert.deepEqual(
    files.map((file) => openIndex(file.body()).locale),
    ['en', 'km'],
  )
})
