import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pageParts } from '#model/addresses.ts'
import { namesOf } from '#model/paragraph-names.ts'
import { headingIds, isTaken } from './_headings.ts'
import { toldOf } from './body-trial.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.stringMatching(/^[pP][ -][a-z0-9]{8}([ -]\d)?$/),
  fc.constantFrom(...pageParts, '2014-06-26 position', '118.22', 'user-content-fn-1', 'caches'),
)

test('the id of a paragraph is never that of a heading, an event, a note or another part of the page', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 12 }),
      fc.array(words, { minLength: 1, maxLength: 12 }),
      (headings, texts) => {
        const heads = headings.map((text) => ({ depth: 2, text, others: {}, line: 1, column: 1 }))
        const ids = new Set([...headingIds(heads), ...pageParts])
        for (const { id } of namesOf(texts)) {
          assert.ok(!ids.has(id), id)
          // So no heading may be given it either.
          assert.ok(isTaken(id), id)
        }
      },
    ),
  )
})

test('a heading whose words make the name of a paragraph gets another id, and none is given one', () => {
  const heading = (text: string) => ({ depth: 2, text, others: {}, line: 1, column: 1 })
  assert.deepEqual(headingIds([heading('P wurxu98l')]), ['section-p-wurxu98l'])
  for (const id of ['p-1a2b3c4d', 'p-1a2b3c4d-2'])
    assert.equal(toldOf(`## A {#${id}}\n`, 'md'), '1:1 taken-anchor')
  assert.deepEqual(headingIds([heading('P values')]), ['p-values'])
})
