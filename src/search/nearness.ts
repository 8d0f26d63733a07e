import type { CutRecord } from './cut-record.ts'
import type { Hit, UnitTerms } from './unit-terms.ts'

/**
 * How near to each other a record has the words that stand next to each other in the query: from 0, in no text
 * together, to 1, all in a row. Pairs of rare words count for more.
 */
export function nearness(record: CutRecord, units: UnitTerms): number {
  const { asked } = units
  if (asked.length < 2) return 0
  const texts = [
    record.title,
    record.summary,
    ...record.sections.flatMap(({ heading, text }) => [heading, text]),
  ]
  const hits = texts.map((text) => units.hitsIn(text))
  let sum = 0
  let whole = 0
  for (let next = 1; next < asked.length; next++) {
    const [a, b] = [asked[next - 1] as number, asked[next] as number]
    const value = Math.min(units.value[a] as number, units.value[b] as number)
    whole += value
    sum += value * Math.max(...hits.map((list) => nearest(list, a, b)))
  }
  return whole === 0 ? 0 : sum / whole
}

/** 1 where the second word follows the first, less the farther they are, and less in the other order. */
function nearest(hits: readonly Hit[], a: number, b: number): number {
  let best = 0
  let [lastA, lastB] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { unit, seat } of hits) {
    if (unit === a) {
      lastA = seat
      best = Math.max(best, 1 / (seat - lastB + 1))
    }
    if (unit === b) {
      if (seat > lastA) best = Math.max(best, 1 / (seat - lastA))
      lastB = seat
    }
  }
  return best
}
