import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { listSearchFor, listWantedIn } from './address.ts'

const facets = ['sectors', 'position', 'recommendingStates']
const text = fc.string({ unit: 'grapheme' })
const wanted = fc.record(
  {
    query: text.filter((query) => query === '' || query.trim() !== ''),
    narrowing: fc.dictionary(fc.constantFrom(...facets), fc.array(text, { minLength: 1 }), {
      noNullPrototype: true,
    }),
    order: fc.constantFrom('', 'latest'),
    page: fc.integer({ min: 1, max: 1000 }),
  },
  { noNullPrototype: true },
)

test('what a list is filtered by comes back out of the address whole', () => {
  fc.assert(
    fc.property(wanted, (given) =>
      assert.deepEqual(listWantedIn(listSearchFor(given, facets), facets), given),
    ),
  )
})

test('a list as it is read has a bare address', () => {
  assert.equal(listSearchFor({ query: ' ', narrowing: {}, order: '', page: 1 }, facets), '')
})

test('an address is read as it was meant to be shared', () => {
  assert.deepEqual(listWantedIn('?position=noted&sectors=a&sectors=b&text=media&page=2', facets), {
    query: 'media',
    narrowing: { position: ['noted'], sectors: ['a', 'b'] },
    order: '',
    page: 2,
  })
})

test('a page that there cannot be is the first', () => {
  for (const page of ['0', '-1', '1.5', 'x', '', '1e99'])
    assert.equal(listWantedIn(`?page=${page}`, facets).page, 1)
})
