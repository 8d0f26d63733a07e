import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnFile, valuesAt } from './columns.ts'
import { listFileOf, openList } from './list-file.ts'
import { IndexError } from './open-file.ts'

const values = ['a', 'b', 'c', 'd']
const rows = fc.array(fc.uniqueArray(fc.nat({ max: values.length - 1 })))
const cellsOf = (given: readonly (readonly number[])[]) => columnFile(values, given).cells
const fileWith = (cells: string, count: number) =>
  listFileOf({ count, pageSize: 100, facets: { sectors: { values, cells } }, orders: {} })

test('each row comes back with the values it had', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const list = openList(JSON.stringify(fileWith(cellsOf(given), given.length)))
      const column = list.facets['sectors']
      assert.ok(column)
      for (const [row, places] of given.entries())
        assert.deepEqual(
          valuesAt(column, row),
          places.map((place) => values[place]),
        )
    }),
  )
})

test('each row comes back with its place in an order', () => {
  const cells = cellsOf([[2], [0], [1], [0]])
  const file = { ...fileWith('', 4), facets: {}, orders: { newest: { values, cells } } }
  assert.deepEqual(openList(JSON.stringify(file)).orders['newest'], Uint32Array.of(2, 0, 1, 0))
})

test('a list that was cut off, or has a value that nobody wrote, is refused', () => {
  const cells = cellsOf([[0], [1, 2]])
  for (const wrong of [fileWith(cells, 3), fileWith(cells.slice(0, -1), 2), fileWith('zz', 1)])
    assert.throws(() => openList(JSON.stringify(wrong)), IndexError)
})
