import { intersection, noPostings, type Postings, union } from './postings.ts'
import type { TermIndex } from './term-index.ts'
import type { Evidence, Unit } from './units.ts'

/** What was found for a unit: its evidence and where each of it stands. */
export interface Found {
  unit: Unit
  postings: readonly (readonly [Evidence, Postings])[]
  /** In how many records any of it stands. */
  records: number
  /** Some of it did not come. */
  missing: boolean
}

/** Where the evidence of each unit stands. */
export const lookUp = (index: TermIndex, units: readonly Unit[]): Promise<Found[]> =>
  Promise.all(
    units.map(async (unit) => {
      const [found, together] = await Promise.all([
        postingsOf(index, unit.evidence),
        allTogether(index, unit),
      ])
      const wanted = [...found, ...together]
      const postings = wanted.map(([evidence, list]) => [evidence, list ?? noPostings] as const)
      const records = countOf(
        postings.map(([, list]) => list),
        index.count,
      )
      return { unit, postings, records, missing: wanted.some(([, list]) => list === undefined) }
    }),
  )

type Wanted = [Evidence, Postings | undefined]

async function postingsOf(index: TermIndex, evidence: readonly Evidence[]): Promise<Wanted[]> {
  const lists = { words: [] as Evidence[], pairs: [] as Evidence[] }
  for (const item of evidence) lists[item.lexicon].push(item)
  const found = await Promise.all(
    (['words', 'pairs'] as const).map(async (name) => {
      const postings = await index.postings(
        name,
        lists[name].map(({ number }) => number),
      )
      return lists[name].map((item, place): Wanted => [item, postings[place]])
    }),
  )
  return found.flat()
}

/** Pairs that are all there make the word likely, but it may be another one with the same pairs. */
export const togetherWeight = 0.6

/** The records that hold all of the pairs, each with what the pair that says the least says. */
async function allTogether(index: TermIndex, unit: Unit): Promise<Wanted[]> {
  const [first] = unit.together[0] ?? []
  if (!first) return []
  const found = await Promise.all(unit.together.map((pair) => postingsOf(index, pair)))
  const evidence = { ...first, weight: togetherWeight }
  const lists = found.map((pair) => {
    const came = pair.flatMap(([, list]) => list ?? [])
    return came.length < pair.length && came.length === 0 ? undefined : union(came)
  })
  const came = lists.filter((list) => list !== undefined)
  const all = came.reduce(intersection, came[0] ?? noPostings)
  return [[evidence, all], ...(came.length < lists.length ? [[evidence, undefined] as Wanted] : [])]
}

/** How many records are in any of the lists. */
function countOf(lists: readonly Postings[], total: number): number {
  const there = new Uint8Array(total)
  let count = 0
  for (const { records } of lists)
    for (let place = 0; place < records.length; place++) {
      const record = records[place] as number
      if (there[record] === 0) count++
      there[record] = 1
    }
  return count
}
