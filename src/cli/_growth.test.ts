import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { growth, growthTable, median } from './_growth.ts'

test('growth is 0 for what stays, 1 for what doubles with the size, 2 for what grows with its square', () => {
  const sizes = [10, 20, 200]
  assert.deepEqual(growth(sizes, [7, 7, 7]), [0, 0])
  assert.deepEqual(growth(sizes, [3, 6, 60]), [1, 1])
  assert.deepEqual(
    growth(sizes, [1, 4, 400]).map((slope) => slope.toFixed(9)),
    ['2.000000000', '2.000000000'],
  )
})

test('a median is not moved by one run that was slow', () => {
  assert.equal(median([9, 2, 1]), 2)
  assert.equal(median([4, 1, 100, 2]), 3)
})

test('the table has a column for each size, and two lines for each measure', () => {
  const costs = new Map([['bench.check.seconds' as const, [0.5, 12.3456]]])
  assert.equal(
    growthTable([1000, 10_000], costs, translator('en')),
    [
      'size                                 1,000  10,000',
      'check: seconds                         0.5    12.3',
      '  growth (1: in step with the size)           1.39',
      '',
    ].join('\n'),
  )
})
