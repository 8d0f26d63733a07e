import type { Posting } from './index-file.ts'
import type { Found } from './rank.ts'
import type { TermIndex } from './term-index.ts'
import type { Evidence, Unit } from './units.ts'

/** Where the evidence of each unit stands. */
export const lookUp = (index: TermIndex, units: readonly Unit[]): Promise<Found[]> =>
  Promise.all(
    units.map(async (unit) => ({
      unit,
      postings: [...(await postingsOf(index, unit.evidence)), ...(await together(index, unit))],
    })),
  )

async function postingsOf(
  index: TermIndex,
  evidence: readonly Evidence[],
): Promise<[Evidence, readonly Posting[]][]> {
  const [first] = evidence
  if (!first) return []
  const numbers = evidence.map((item) => item.number)
  const lists = await index.postings(first.lexicon, numbers)
  return evidence.map((item, place) => [item, lists[place] ?? []])
}

/** Pairs that are all there make the word likely, but it may be another one with the same pairs. */
const togetherWeight = 0.6

/** The places of the rarest of the pairs, in the records that hold all of them. */
async function together(index: TermIndex, unit: Unit): Promise<[Evidence, readonly Posting[]][]> {
  const [first] = unit.together[0] ?? []
  if (!first) return []
  const found = await Promise.all(unit.together.map((pair) => postingsOf(index, pair)))
  const lists = found.map((pair) => pair.flatMap(([, list]) => list))
  const recordOf = ({ part }: Posting) => index.parts.record[part] as number
  const records = lists.map((list) => new Set(list.map(recordOf)))
  const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a))
  const evidence = { ...first, weight: togetherWeight }
  return [
    [evidence, rarest.filter((posting) => records.every((some) => some.has(recordOf(posting))))],
  ]
}
