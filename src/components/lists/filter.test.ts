import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnFile } from '#search/columns.ts'
import { listFileOf, openList } from '#search/list-file.ts'
import { filtered, rowsWith } from './filter.ts'

const list = openList(
  JSON.stringify(
    listFileOf({
      count: 4,
      pageSize: 100,
      facets: {
        position: columnFile(['supported', 'noted'], [[0], [1], [1], [0]]),
        sectors: columnFile(['water', 'schools'], [[0], [0, 1], [], [1]]),
      },
      orders: { latest: columnFile(['2020', '2019'], [[1], [0], [1], [0]]) },
    }),
  ),
)
const wanted = { query: '', narrowing: {}, order: '', page: 1 }

test('rows that fit every facet are left, and counted with each value that could be chosen', () => {
  const narrowing = { position: ['noted'] }
  const { rows, counts } = filtered(list, { ...wanted, narrowing })
  assert.deepEqual(rows, [1, 2])
  assert.deepEqual(counts, {
    position: [
      { value: 'noted', count: 2 },
      { value: 'supported', count: 2 },
    ],
    sectors: [
      { value: 'schools', count: 1 },
      { value: 'water', count: 1 },
    ],
  })
})

test('only rows that hold what was typed are left and counted', () => {
  const { rows, counts } = filtered(list, wanted, [0, 3])
  assert.deepEqual(rows, [0, 3])
  assert.deepEqual(counts['position'], [{ value: 'supported', count: 2 }])
})

test('rows of the same day stay in reading order', () => {
  assert.deepEqual(filtered(list, { ...wanted, order: 'latest' }).rows, [1, 3, 0, 2])
})

test('what nobody wrote leaves nothing, and an order that there is not leaves the order', () => {
  assert.deepEqual(filtered(list, { ...wanted, narrowing: { position: ['rejected'] } }).rows, [])
  assert.deepEqual(filtered(list, { ...wanted, order: 'constructor' }).rows, [0, 1, 2, 3])
})

test('the rows with a value are those of its own list', () => {
  assert.deepEqual(rowsWith(list, 'sectors', 'schools'), [1, 3])
})
