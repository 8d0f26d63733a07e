import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DayOfChange } from '#model/position-flows.ts'
import { position } from '#schema/recommendation.ts'
import { flowBands } from './flow-bands.ts'
import { labelHeights } from './label-heights.ts'
import { ticksBetween } from './ticks.ts'

test('a label stands beside the middle of its part, or above the label before', () => {
  assert.deepEqual(labelHeights([160, 80, 20]), [160, 80, 20])
  assert.deepEqual(labelHeights([100, 95, 94, 40]), [100, 84, 68, 40])
  assert.deepEqual(labelHeights([]), [])
})

test('a scale of time is marked by months, and where those have no room, by years', () => {
  assert.deepEqual(ticksBetween('2024-05-14', '2024-07-02'), ['2024-06', '2024-07'])
  assert.deepEqual(ticksBetween('2024-05-14', '2026-01-15'), [
    '2024-07',
    '2025-01',
    '2025-07',
    '2026-01',
  ])
  assert.deepEqual(ticksBetween('2021-06-02', '2026-11-22'), [
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
  ])
  assert.deepEqual(ticksBetween('2009-12-01', '2026-11-22'), ['2010', '2015', '2020', '2025'])
  assert.deepEqual(ticksBetween('2024-05-14', '2024-05-20'), [])
})

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('marks of time lie between the two days, and there are never more than eight', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [first, last] = one < other ? [one, other] : [other, one]
      const ticks = ticksBetween(first, last)
      assert.ok(ticks.length <= 8)
      for (const tick of ticks) {
        const day = `${tick}-01-01`.slice(0, 10)
        assert.ok(day >= first && day <= last, `${day} between ${first} and ${last}`)
      }
    }),
  )
})

const parts = fc.array(fc.nat(40), { minLength: 9, maxLength: 9 })

test('the bands between two bars fill both of them, without gap or overlap', () => {
  fc.assert(
    fc.property(parts, (numbers) => {
      const bands = flowBands(changeOf(numbers))
      const total = numbers.reduce((sum, each) => sum + each, 0)
      for (const side of ['above', 'below'] as const) {
        const inOrder = bands.toSorted((a, b) => a[side] - b[side])
        const end = inOrder.reduce((start, band) => {
          assert.equal(band[side], start)
          return start + band.count
        }, 0)
        assert.equal(end, total)
      }
    }),
  )
})

/** @param numbers from each position to each, row by row */
function changeOf(numbers: readonly number[]): DayOfChange {
  const pairs = position.options.flatMap((from) => position.options.map((to) => ({ from, to })))
  const cells = pairs.map((pair, index) => ({ ...pair, count: numbers[index] ?? 0 }))
  const sumOf = (side: 'from' | 'to') => {
    const [supported = 0, noted = 0, pending = 0] = position.options.map((each) =>
      cells.reduce((sum, cell) => (cell[side] === each ? sum + cell.count : sum), 0),
    )
    return { supported, noted, pending, unknown: 0 }
  }
  return {
    date: '2014-06-26',
    whole: numbers.reduce((sum, each) => sum + each, 0),
    flows: cells.filter(({ from, to, count }) => from !== to && count > 0),
    before: sumOf('from'),
    after: sumOf('to'),
  }
}
