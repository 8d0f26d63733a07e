import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corpusOf } from '#model/corpus.ts'
import { site as siteSchema } from '#schema/site.ts'
import { openIndex } from '#search/open.ts'
import search from './search.ts'

const site = siteSchema.parse({
  name: { en: 'Voice' },
  tagline: { en: 'One sentence' },
  url: 'https://example.org/',
  locales: ['en', 'km'],
  stateUnderReview: 'XAA',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },
  publisher: { en: 'Voice' },
  theme: { accent: '#336699' },
})

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
