import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial } from '#reader/trial.ts'
import { ledgerFacets, valuesOf } from './facets.ts'
import { addressWith, listedCollections, listsOf, wholeAndParts } from './lists.ts'

const review = (cycle: number, date: string) => `---
title: Review ${cycle}
stateUnderReview: XAA
cycle: ${cycle}
date: ${date}
sources: [minutes]
---
`

const recommendation = (of: string, paragraph: string, states: string, position?: string) => `---
title: Recommendation ${of} ${paragraph}
review: ${of}
paragraph: '${paragraph}'
recommendingStates: [${states}]
sources: [minutes]
history:${position ? `\n  - { date: 2019-07-01, kind: position, position: ${position}, sources: [minutes] }` : ' []'}
---
`

const ask = (date: string, sector: string, history = '') => `---
title: Ask of ${date}
date: ${date}
sectors: [${sector}]
askedBy: [ccc]
addressees: [ccc]
sources: [minutes]
${history}---
`

const { corpus } = await readTrial({
  'sectors/water.md': '---\ntitle: Water\n---\n',
  'asks/early.md': ask('2019-01-01', 'water'),
  'asks/done.md': ask(
    '2018-01-01',
    'water',
    'history:\n  - { date: 2020, kind: completion, sources: [minutes] }\n',
  ),
  'asks/to-come.md': ask('2030-01-01', 'water'),
  'reviews/xaa-2.md': review(2, '2014-01-28'),
  'reviews/xaa-3.md': review(3, '2019-01-30'),
  'recommendations/xaa-2/118-22.md': recommendation('xaa-2', '118.22', 'PRT'),
  'recommendations/xaa-3/118-10.md': recommendation('xaa-3', '118.10', 'PRT, SVN', 'noted'),
  'recommendations/xaa-3/118-2.md': recommendation('xaa-3', '118.2', 'SVN', 'supported'),
})

const partsOf = (collection: (typeof listedCollections)[number]) =>
  listsOf(corpus, collection).facets.map(({ name, values }) => [
    name,
    values.map(({ value, items }) => `${value} ${items.length}`).join(', '),
  ])

test('asks are listed as they have waited, and those not made yet are in no list', () => {
  assert.deepEqual(
    listsOf(corpus, 'asks').items.map(({ id }) => id),
    ['early', 'annual-dialogue', 'done'],
  )
  assert.ok(
    wholeAndParts(listsOf(corpus, 'asks')).every(({ items }) =>
      items.every(({ id }) => id !== 'to-come'),
    ),
  )
})

test('recommendations are listed by review, the latest first, and there by paragraph', () => {
  assert.deepEqual(
    listsOf(corpus, 'recommendations').items.map(({ id }) => id),
    ['xaa-3/118-2', 'xaa-3/118-10', 'xaa-2/118-22'],
  )
})

test('each facet that tells entries apart has a part for every value, in an order of its own', () => {
  assert.deepEqual(partsOf('asks'), [
    ['sectors', 'human-rights 1, water 2'],
    ['state', 'open 1, promised 1, done 1, overdue 1'],
    ['year', '2021 1, 2019 1, 2018 1'],
  ])
  assert.deepEqual(partsOf('recommendations'), [
    ['recommendingStates', 'PRT 2, SVN 2'],
    ['position', 'supported 1, noted 1, pending 1'],
    ['cycle', '3 2, 2 1'],
    ['year', '2019 2, 2014 1'],
  ])
})

test('a part holds the entries that have its value, in the order of the whole list', () => {
  for (const collection of listedCollections) {
    const lists = listsOf(corpus, collection)
    for (const { name, values } of lists.facets)
      for (const { value, items } of values)
        assert.deepEqual(
          items,
          lists.items.filter((entry) =>
            valuesOf(entry, corpus, ledgerFacets)[name]?.includes(value),
          ),
        )
  }
})

test('every list has an address of its own, below that of the collection', () => {
  const addresses = listedCollections.flatMap((collection) =>
    wholeAndParts(listsOf(corpus, collection)).map(({ address }) => address),
  )
  assert.equal(new Set(addresses).size, addresses.length)
  assert.ok(addresses.includes('/asks/by/state/overdue/'))
  assert.ok(addresses.includes('/recommendations/by/recommendingStates/PRT/'))
})

test('what every entry has is listed as a whole', () => {
  const asks = listsOf(corpus, 'asks')
  assert.equal(addressWith(asks, 'sectors', 'water'), '/asks/by/sectors/water/')
  assert.equal(addressWith(asks, 'addressees', 'ccc'), '/asks/')
})
