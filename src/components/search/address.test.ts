import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { facetNames } from '#search/record.ts'
import { isBlank, searchFor, wantedIn } from './address.ts'

const wanted = fc.record(
  {
    query: fc.string({ unit: 'grapheme' }).filter((query) => query === '' || !isBlank(query)),
    narrowing: fc.dictionary(
      fc.constantFrom(...facetNames),
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
      { noNullPrototype: true },
    ),
  },
  { noNullPrototype: true },
)

test('what is looked for comes back out of the address whole', () => {
  fc.assert(fc.property(wanted, (given) => assert.deepEqual(wantedIn(searchFor(given)), given)))
})

test('nothing looked for leaves the address bare', () => {
  for (const query of ['', '  ', ' \u3000\u200b', '\u202e'])
    assert.equal(searchFor({ query, narrowing: {} }), '')
})
