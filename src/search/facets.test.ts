import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { narrow } from './facets.ts'

const names = ['sectors', 'position', 'year'] as const
type Name = (typeof names)[number]
type Item = Partial<Record<Name, readonly string[]>>

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'))
const items = fc.array(fc.record({ sectors: values, position: values, year: values }))
const narrowings = fc.record(
  { sectors: values, position: values, year: values },
  { requiredKeys: [] },
)
const valuesOf = (item: Item, name: Name) => item[name] ?? []

test('choosing a value leaves as many items as its count promised', () => {
  fc.assert(
    fc.property(items, narrowings, (given, narrowing) => {
      const { counts } = narrow(given, names, valuesOf, narrowing)
      for (const name of names)
        for (const { value, count } of counts[name])
          assert.equal(
            narrow(given, names, valuesOf, { ...narrowing, [name]: [value] }).left.length,
            count,
          )
    }),
  )
})

test('what is left has one of the chosen values of each facet, in the order given', () => {
  fc.assert(
    fc.property(items, narrowings, (given, narrowing) => {
      const fitting = given.filter((item) =>
        names.every(
          (name) =>
            (narrowing[name] ?? []).length === 0 ||
            narrowing[name]?.some((value) => item[name].includes(value)),
        ),
      )
      assert.deepEqual(narrow(given, names, valuesOf, narrowing).left, fitting)
    }),
  )
})
