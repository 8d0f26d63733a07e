import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { facetNames } from '#search/record.ts'
import { choicesIn, withChoice } from './choices.ts'

const choice = fc.record(
  { name: fc.constantFrom(...facetNames), value: fc.string() },
  { noNullPrototype: true },
)

test('a choice is there once it is made, and gone once it is taken away', () => {
  fc.assert(
    fc.property(fc.array(choice), choice, (made, last) => {
      const before = made.reduce((narrowing, each) => withChoice(narrowing, each, true), {})
      const same = (each: typeof last) => each.name === last.name && each.value === last.value
      assert.equal(choicesIn(withChoice(before, last, true)).filter(same).length, 1)
      const without = choicesIn(withChoice(before, last, false))
      assert.deepEqual(
        without,
        choicesIn(before).filter((each) => !same(each)),
      )
    }),
  )
})

test('a facet without a choice is not named', () => {
  assert.deepEqual(withChoice({ type: ['asks'] }, { name: 'type', value: 'asks' }, false), {})
})
