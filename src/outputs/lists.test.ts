import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corpusOf } from '#model/corpus.ts'
import { listsOf } from '#model/lists.ts'
import { readTrial } from '#reader/trial.ts'
import { valuesAt } from '#search/columns.ts'
import { openList } from '#search/list-file.ts'
import { openTexts, textsWith } from '#search/texts.ts'
import lists from './lists.ts'

const { corpus } = await readTrial({
  'sectors/water.md': '---\ntitle: Water\n---\n',
  'asks/clean-wells.md': `---
title: Clean wells
date: 2020-05-01
sectors: [water, human-rights]
askedBy: [ccc]
addressees: [ccc]
sources: [minutes]
---
`,
  'recommendations/xaa-2/118-3.md': `---
title: Dig wells
review: xaa-2
paragraph: 118.3
sectors: [water]
sources: [minutes]
---
`,
  'asks/clean-wells.km.md': '---\ntitle: អណ្តូងទឹកស្អាត\ntranslation: reviewed\n---\n',
})
const bodies = new Map([...lists.files(corpus)].map(({ path, body }) => [path, body()]))
const body = (path: string) => bodies.get(path) as string

test('a list has columns for all languages, and words for each', () => {
  assert.deepEqual(
    [...bodies.keys()],
    ['asks', 'recommendations'].flatMap((name) =>
      ['', '.en', '.km'].map((part) => `lists/${name}${part}.json`),
    ),
  )
  assert.deepEqual([...lists.files(corpusOf([], corpus.site, corpus.asOf))], [])
})

test('a list in which all rows are alike has no filters, and no files that nobody would ask for', () => {
  const asks = corpus.of('asks').slice(0, 1)
  const alone = corpusOf(asks, corpus.site, corpus.asOf)
  assert.deepEqual(listsOf(alone, 'asks').facets, [])
  assert.deepEqual([...lists.files(alone)], [])
})

test('the columns say of each row what its entry has, in the order of the list', () => {
  const { items } = listsOf(corpus, 'asks')
  assert.deepEqual(
    items.map(({ id }) => id),
    ['clean-wells', 'annual-dialogue'],
  )
  const { count, facets, orders } = openList(body('lists/asks.json'))
  assert.equal(count, 2)
  const rows = Object.entries(facets).map(([name, column]) => [
    name,
    [valuesAt(column, 0), valuesAt(column, 1)],
  ])
  assert.deepEqual(Object.fromEntries(rows), {
    sectors: [['human-rights', 'water'], ['human-rights']],
    state: [['open'], ['promised', 'overdue']],
    year: [['2020'], ['2021']],
  })
  assert.deepEqual(orders, { newest: Uint32Array.of(1, 0) })
})

test('the words of a row are found in the language of the page', async () => {
  assert.deepEqual(await textsWith(openTexts(body('lists/asks.en.json')), 'wells'), [0])
  assert.deepEqual(await textsWith(openTexts(body('lists/asks.km.json')), 'អណ្តូង'), [0])
  const recommendations = openTexts(body('lists/recommendations.en.json'))
  assert.deepEqual(await textsWith(recommendations, '118.22'), [1])
})
