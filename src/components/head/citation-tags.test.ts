import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citedOf } from '#model/cited.ts'
import { readTrial, right } from '#reader/trial.ts'
import { citationTags } from './citation-tags.ts'

const tagsOf = async (address: string, locale = 'en', changes: Record<string, string> = {}) => {
  const { published } = await readTrial(changes)
  const entry = published.at(address)
  assert.ok(entry)
  const tags = citationTags(citedOf(entry, published, locale))
  return Object.fromEntries(tags.map(({ name, content }) => [name, content]))
}

test('an ask is a report of the coalition, in the language of its page', async () => {
  assert.deepEqual(await tagsOf('/asks/annual-dialogue/', 'km'), {
    citation_title: 'A dialogue every year',
    citation_technical_report_institution: 'សំឡេង',
    citation_publisher: 'សំឡេង',
    citation_publication_date: '2021/06/02',
    citation_language: 'km',
    citation_public_url: 'https://voice.org/km/asks/annual-dialogue/',
  })
})

test('what is no report says nothing, and is not taken for an article of a journal', async () => {
  assert.deepEqual(await tagsOf('/sectors/human-rights/'), {})
})

test('a source is found as itself, without a day that nobody knows', async () => {
  const symbol = right['sources/minutes.md'].replace('kind:', 'symbol: A/HRC/26/16\nkind:')
  assert.deepEqual(await tagsOf('/sources/minutes/', 'en', { 'sources/minutes.md': symbol }), {
    citation_title: 'Minutes',
    citation_technical_report_institution: 'Committee',
    citation_publisher: 'Committee',
    citation_technical_report_number: 'A/HRC/26/16',
    citation_language: 'en',
    citation_public_url: 'https://voice.org/sources/minutes/',
  })
})
