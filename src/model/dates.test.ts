import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayIn, daysBetween, happenedBy, lastDayOf, startOfDay } from './dates.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a month or a year ends on its last day', () => {
  assert.equal(lastDayOf('2014'), '2014-12-31')
  assert.equal(lastDayOf('2024-02'), '2024-02-29')
  assert.equal(lastDayOf('2014-06-26'), '2014-06-26')
})

test('what is known by its month has happened when the month is over', () => {
  assert.equal(happenedBy('2014-06', '2014-06-29'), false)
  assert.equal(happenedBy('2014-06', '2014-06-30'), true)
})

test('the last day of a part of a date is never before that of the whole', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7), (date, length) => {
      assert.ok(lastDayOf(date.slice(0, length)) >= date)
    }),
  )
})

test('days between are counted whole, and add up', () => {
  assert.equal(daysBetween('2021-06-02', '2021-06-03'), 1)
  assert.equal(daysBetween('2021-02', '2021-03-01'), 1)
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      assert.equal(daysBetween(a, b) + daysBetween(b, c), daysBetween(a, c))
    }),
  )
})

test('the day depends on the zone', () => {
  const instant = new Date('2026-04-18T18:00:00Z')
  assert.equal(dayIn('UTC', instant), '2026-04-18')
  assert.equal(dayIn('Asia/Phnom_Penh', instant), '2026-04-19')
})

test('a day begins at another instant in another zone, also where clocks are changed', () => {
  assert.equal(startOfDay('2021-06-02', 'Asia/Phnom_Penh'), '2021-06-02T00:00:00+07:00')
  assert.equal(startOfDay('2021-06-02', 'UTC'), '2021-06-02T00:00:00+00:00')
  assert.equal(startOfDay('2021-03-28', 'Europe/Berlin'), '2021-03-28T00:00:00+01:00')
  assert.equal(startOfDay('2021-03-29', 'Europe/Berlin'), '2021-03-29T00:00:00+02:00')
  assert.equal(startOfDay('2021-01-01', 'America/St_Johns'), '2021-01-01T00:00:00-03:30')
})
