import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corpusOf } from '#model/corpus.ts'
import { readTrial } from '#reader/trial.ts'
import { openIndex } from '#search/open.ts'
import search from './search.ts'

const { site } = (await readTrial()).corpus

test('there is one index for each language of the site, and search can open it', async () => {
  const files = [...search.files(corpusOf([], site, '2022-01-01'))]
  assert.deepEqual(
    files.map(({ path }) => path),
    ['search/en.json', 'search/km.json'],
  )
  const opened = files.map((file) => openIndex(file.body(), () => Promise.reject(new Error())))
  assert.deepEqual(
    (await Promise.all(opened)).map(({ locale }) => locale),
    ['en', 'km'],
  )
})
