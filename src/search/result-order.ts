import { type CutRecord, cutRecord } from './cut-record.ts'
import type { StoredRecord } from './index-file.ts'
import { nearness } from './nearness.ts'
import type { SearchIndex } from './open.ts'
import type { Ranking } from './rank.ts'
import type { Vocabulary } from './segment.ts'
import type { UnitTerms } from './unit-terms.ts'

/** A record that is shown among the results. */
export interface Shown {
  number: number
  record: StoredRecord
  cut: CutRecord
}

/**
 * How many results are put in order together by how near to each other they have the words. Only texts can say that, and
 * the texts of results are downloaded anyway.
 */
const blockLength = 10

/** How much words in a row raise a score, at most. */
const nearnessWeight = 1

/** The best records of a ranking, in order, as many as are wanted; `missing` where the words of some did not come. */
export async function bestOf(
  ranking: Ranking,
  wanted: number,
  index: SearchIndex,
  vocabulary: Vocabulary,
  units: UnitTerms,
): Promise<{ shown: Shown[]; missing: boolean }> {
  const blocks = Math.ceil(wanted / blockLength)
  const numbers = first(ranking, blocks * blockLength)
  const records = await index.records(numbers)
  const came = numbers.flatMap((number, place): Shown[] => {
    const record = records[place]
    return record ? [{ number, record, cut: cutRecord(record, vocabulary) }] : []
  })
  const shown = Array.from({ length: blocks }, (_, block) =>
    byNearness(came.slice(block * blockLength, (block + 1) * blockLength), ranking, units),
  ).flat()
  return { shown: shown.slice(0, wanted), missing: came.length < numbers.length }
}

function byNearness(block: readonly Shown[], ranking: Ranking, units: UnitTerms): readonly Shown[] {
  const scores = new Map(
    block.map(({ number, cut }) => [
      number,
      ranking.score(number) * (1 + nearnessWeight * nearness(cut, units)),
    ]),
  )
  const score = (record: number) => scores.get(record) as number
  const compare = comparison({ ...ranking, score })
  return [...block].sort((a, b) => compare(a.number, b.number))
}

/** The best so many, without putting all of them in order: a keystroke may find every record of the site. */
function first(ranking: Ranking, count: number): number[] {
  const compare = comparison(ranking)
  const best: number[] = []
  for (const record of ranking.records) {
    const last = best.at(-1)
    if (best.length === count && last !== undefined && compare(last, record) < 0) continue
    let place = best.length
    while (place > 0 && compare(best[place - 1] as number, record) > 0) place--
    best.splice(place, 0, record)
    if (best.length > count) best.pop()
  }
  return best
}

/** Equal ones in listing order. */
const comparison =
  ({ score, isComplete }: Ranking) =>
  (a: number, b: number): number =>
    Number(isComplete(b)) - Number(isComplete(a)) || score(b) - score(a) || a - b
