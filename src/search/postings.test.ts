import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  intersection,
  openPostings,
  openSeats,
  postingsText,
  seatsText,
  union,
} from './postings.ts'

const ascending = fc.uniqueArray(fc.nat({ max: 200_000 })).map((list) => list.sort((a, b) => a - b))
const postings = (records: readonly number[], impact = 1) =>
  openPostings(postingsText(records.map((record) => ({ record, impact }))))

test('records come back whole, and impacts within an eighth', () => {
  const impacts = fc.double({ min: 0.1, max: 100, noNaN: true })
  fc.assert(
    fc.property(ascending, impacts, (records, impact) => {
      const opened = postings(records, impact)
      assert.deepEqual([...opened.records], records)
      for (const kept of opened.impacts) assert.ok(Math.abs(kept / impact - 1) < 0.125)
    }),
  )
})

test('seats come back whole', () => {
  const lists = fc.array(
    ascending.filter((list) => list.length > 0),
    { maxLength: 20 },
  )
  fc.assert(fc.property(lists, (seats) => assert.deepEqual(openSeats(seatsText(seats)), seats)))
})

test('what is in both, and what is in any, is what sets say', () => {
  fc.assert(
    fc.property(ascending, ascending, (a, b) => {
      const both = a.filter((record) => b.includes(record))
      assert.deepEqual([...intersection(postings(a), postings(b)).records], both)
      const any = [...new Set([...a, ...b])].sort((x, y) => x - y)
      assert.deepEqual([...union([postings(a), postings(b)]).records], any)
    }),
  )
})

test('the lesser impact is that of both, and the greater that of any', () => {
  const [low, high] = [postings([7], 1), postings([7], 10)]
  assert.equal(intersection(low, high).impacts[0], low.impacts[0])
  assert.equal(union([low, high]).impacts[0], high.impacts[0])
})
