import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnOf, openColumn } from './columns.ts'
import { type Narrowing, narrow } from './facets.ts'

const names = ['sectors', 'position', 'year'] as const
type Name = (typeof names)[number]
type Item = Partial<Record<Name, readonly string[]>>

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'))
const items = fc.array(fc.record({ sectors: values, position: values, year: values }))
const narrowings = fc.record(
  { sectors: values, position: values, year: values },
  { requiredKeys: [] },
)

const column = (given: readonly Item[], name: Name) =>
  openColumn(columnOf(given.map((item) => item[name] ?? [])), given.length)
function narrowed(given: readonly Item[], narrowing: Narrowing<Name>) {
  const columns = {
    sectors: column(given, 'sectors'),
    position: column(given, 'position'),
    year: column(given, 'year'),
  }
  return narrow(given.keys(), columns, narrowing)
}

test('choosing a value leaves as many rows as its count promised', () => {
  fc.assert(
    fc.property(items, narrowings, (given, narrowing) => {
      const { counts } = narrowed(given, narrowing)
      for (const name of names)
        for (const { value, count } of counts[name])
          assert.equal(narrowed(given, { ...narrowing, [name]: [value] }).left.length, count)
    }),
  )
})

test('what is left has one of the chosen values of each facet, in the order given', () => {
  fc.assert(
    fc.property(items, narrowings, (given, narrowing) => {
      const fits = (item: Item) =>
        names.every((name) => {
          const chosen = narrowing[name] ?? []
          return chosen.length === 0 || chosen.some((value) => item[name]?.includes(value))
        })
      const fitting = [...given.keys()].filter((row) => fits(given[row] as Item))
      assert.deepEqual(narrowed(given, narrowing).left, fitting)
    }),
  )
})
