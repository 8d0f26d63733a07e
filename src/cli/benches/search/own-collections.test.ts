import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownCollections } from './own-collections.ts'

const collections = await ownCollections()

test('every page that our own judgements name is a public page of the made-up State', () => {
  for (const { name, pages, queries } of collections) {
    const ids = new Set(pages.map(({ id }) => id))
    const unknown = queries
      .flatMap(({ grades }) => Object.keys(grades))
      .filter((id) => !ids.has(id))
    assert.deepEqual(unknown, [], name)
  }
})

test('there are judgements in each language of the made-up State', () => {
  assert.deepEqual(
    collections.map(({ locale }) => locale),
    ['en', 'km'],
  )
  assert.ok(collections.every(({ queries }) => queries.length >= 20))
})
