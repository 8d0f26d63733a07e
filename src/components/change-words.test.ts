import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '#i18n/index.ts'
import type { Change } from '#model/change-log.ts'
import type { Entry } from '#model/entry.ts'
import { readTrial } from '#reader/trial.ts'
import { collections } from '#schema/collection.ts'
import { schemas } from '#schema/index.ts'
import { changeWords } from './change-words.ts'
import { viewOf } from './view.ts'

const { corpus } = await readTrial()
const ask = corpus.find('asks', 'annual-dialogue')
assert.ok(ask)

const said = (changes: readonly Change[], locale = 'en') =>
  changeWords(changes, ask, viewOf(corpus, locale))

test('fields and the text are one sentence, and each other change is one', () => {
  const changes: Change[] = [
    { what: 'field', field: 'title' },
    { what: 'field', field: 'sectors' },
    { what: 'text' },
    { what: 'confirmed' },
    { what: 'translation-reviewed', locale: 'km' },
  ]
  assert.deepEqual(said(changes), [
    { text: 'Changed: Title, Sectors and the text' },
    { text: 'Read again and confirmed' },
    { text: 'Translation into Khmer read by a second person' },
  ])
})

test('an event leads to its place, as long as it has one', () => {
  assert.deepEqual(said([{ what: 'event-added', event: '2022-03-commitment' }]), [
    { text: 'Added: Commitment, March 2022', id: '2022-03-commitment' },
  ])
  assert.deepEqual(said([{ what: 'event-changed', event: undefined }]), [
    { text: 'An event was corrected' },
  ])
})

test('every field of every collection has a name that readers are told', () => {
  for (const collection of collections)
    for (const field of Object.keys(schemas[collection].shape))
      for (const locale of locales) {
        const entry = { ...ask, collection } as Entry
        const [sentence] = changeWords([{ what: 'field', field }], entry, viewOf(corpus, locale))
        assert.ok((sentence?.text.length ?? 0) > 8, `${collection} ${field}`)
      }
})
