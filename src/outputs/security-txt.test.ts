import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corpusOf } from '#model/corpus.ts'
import { readTrial } from '#reader/trial.ts'
import type { Site } from '#schema/site.ts'
import robots from './robots.ts'
import securityTxt from './security-txt.ts'

const { site } = (await readTrial()).corpus
const voices = { ...site, url: 'https://voices.example.org/', locales: ['en', 'km'] }
const corpusWith = (changes: Partial<Site>) => corpusOf([], { ...voices, ...changes }, '2026-11-22')

const filesOf = (changes: Partial<Site>) =>
  [...securityTxt.files(corpusWith(changes))].map(({ path, body }) => [path, String(body())])

test('security.txt names the contact, and lapses half a year after the day of the build', () => {
  assert.deepEqual(filesOf({ securityContact: 'mailto:holes@example.org' }), [
    [
      '.well-known/security.txt',
      'Contact: mailto:holes@example.org\nExpires: 2027-05-24T00:00:00Z\nPreferred-Languages: en, km\nCanonical: https://voices.example.org/.well-known/security.txt\n',
    ],
  ])
})

test('without a contact there is no security.txt', () => {
  assert.deepEqual(filesOf({}), [])
})

test('crawlers may read everything, and are told at the root of a host', () => {
  const texts = (url: string) =>
    [...robots.files(corpusWith({ url }))].map(({ body }) => String(body()))
  assert.deepEqual(texts('https://voices.example.org/'), [
    'User-agent: *\nDisallow:\n\nSitemap: https://voices.example.org/sitemap.xml\n',
  ])
  assert.deepEqual(texts('https://example.org/voices/'), [])
})
