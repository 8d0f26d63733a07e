import { decodeIntegers, distances, encodeIntegers, summed } from './integers.ts'

/** Where a term stands: the records, ascending, and how much each says about it (impact.ts). */
export interface Postings {
  readonly records: Uint32Array
  readonly impacts: Float32Array
}

export const noPostings: Postings = { records: new Uint32Array(), impacts: new Float32Array() }

/**
 * One list as text: for each record the distance from the one before (the first counts from −1), less one, times 32,
 * plus the level of its impact (integers.ts). Neighbours of like weight take a single sign.
 */
export function postingsText(postings: Iterable<{ record: number; impact: number }>): string {
  let before = -1
  const integers: number[] = []
  for (const { record, impact } of postings) {
    integers.push((record - before - 1) * levels + levelOf(impact))
    before = record
  }
  return encodeIntegers(integers)
}

/** @throws RangeError */
export function openPostings(text: string): Postings {
  const integers = decodeIntegers(text)
  const records = new Uint32Array(integers.length)
  const impacts = new Float32Array(integers.length)
  let record = -1
  for (let place = 0; place < integers.length; place++) {
    const integer = integers[place] as number
    record += (integer >> 5) + 1
    records[place] = record
    impacts[place] = impactAt[integer & 31] as number
  }
  return { records, impacts }
}

/**
 * Where the occurrences of a term stand within each of its records, in the order of its postings, as text: the
 * distances between them, each times two, and one more where another occurrence in the same record follows.
 */
export const seatsText = (seats: Iterable<readonly number[]>): string =>
  encodeIntegers(seatIntegers(seats))

function* seatIntegers(seats: Iterable<readonly number[]>): Generator<number> {
  for (const list of seats) {
    let left = list.length
    for (const distance of distances(list)) yield distance * 2 + (--left > 0 ? 1 : 0)
  }
}

/** @throws RangeError */
export function openSeats(text: string): number[][] {
  const seats: number[][] = []
  let list: number[] = []
  for (const integer of decodeIntegers(text)) {
    list.push(integer >> 1)
    if (integer & 1) continue
    seats.push(summed(list))
    list = []
  }
  return seats
}

/** An impact is kept to a quarter more or less: nobody sees the difference, and it takes no room. */
const levels = 32
const step = 1.25
const least = 0.1

const impactAt = Float32Array.from({ length: levels }, (_, level) => least * step ** level)

function levelOf(impact: number): number {
  const level = Math.round(Math.log(impact / least) / Math.log(step))
  return Math.min(levels - 1, Math.max(0, level))
}

/** The records that are in both, each with the lesser of its impacts. */
export function intersection(a: Postings, b: Postings): Postings {
  const records: number[] = []
  const impacts: number[] = []
  for (let [i, j] = [0, 0]; i < a.records.length && j < b.records.length; ) {
    const [left, right] = [a.records[i] as number, b.records[j] as number]
    if (left === right) {
      records.push(left)
      impacts.push(Math.min(a.impacts[i] as number, b.impacts[j] as number))
    }
    if (left <= right) i++
    if (right <= left) j++
  }
  return { records: Uint32Array.from(records), impacts: Float32Array.from(impacts) }
}

/** The records that are in any of them, each with the greatest of its impacts. */
export function union(lists: readonly Postings[]): Postings {
  const [only] = lists
  if (only && lists.length === 1) return only
  const best = new Map<number, number>()
  for (const { records, impacts } of lists)
    for (const [place, record] of records.entries())
      best.set(record, Math.max(best.get(record) ?? 0, impacts[place] as number))
  const records = Uint32Array.from(best.keys()).sort()
  return { records, impacts: Float32Array.from(records, (record) => best.get(record) as number) }
}
