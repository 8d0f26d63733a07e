import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collections } from './collection.ts'
import { fieldsOf, fieldsOfTranslation } from './described.ts'
import { describedParts, fieldsOfPart } from './described-parts.ts'

const namesOf = (fields: readonly { name: string }[]) => fields.map(({ name }) => name)

test('what every entry has stands once, and no field of a collection is lost', () => {
  const shared = namesOf(fieldsOfPart('entry'))
  assert.deepEqual(shared.slice(0, 3), ['title', 'summary', 'visibility'])
  for (const collection of collections) {
    const own = namesOf(fieldsOfPart(collection))
    assert.deepEqual([...shared, ...own].sort(), namesOf(fieldsOf(collection)).sort())
  }
})

test('a translation has its own fields, besides words that the original has', () => {
  const own = namesOf(fieldsOfPart('translation'))
  assert.deepEqual(own, ['translation', 'follows', 'history'])
  for (const collection of collections) {
    const originals = new Set(namesOf(fieldsOf(collection)))
    const others = namesOf(fieldsOfTranslation(collection)).filter((name) => !originals.has(name))
    assert.deepEqual(
      others.filter((name) => !own.includes(name)),
      [],
    )
  }
})

test('every part has fields', () => {
  for (const part of describedParts) assert.ok(fieldsOfPart(part).length > 0, part)
})
