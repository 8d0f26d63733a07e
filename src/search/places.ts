import { sectionAt } from './index-file.ts'
import type { SearchIndex } from './open.ts'
import { type Found, rarityOf } from './rank.ts'

/**
 * For each record the section that answers the most of the query, by its number in the record; −1 when title, names
 * and summary answer as much, so that a reader lands on the section only when it adds something.
 */
export function bestPlaces(
  index: SearchIndex,
  found: readonly Found[],
  records: readonly number[],
): ReadonlyMap<number, number> {
  const sums = new Map(records.map((record) => [record, new Map<number, number>()]))
  for (const unit of found)
    for (const [record, bySection] of bestEvidence(index, unit, sums))
      for (const [section, weight] of bySection) {
        const sum = sums.get(record)
        sum?.set(section, (sum.get(section) ?? 0) + weight)
      }
  return new Map([...sums].map(([record, bySection]) => [record, bestOf(bySection)]))
}

/** The weight of the best evidence of one unit, by record and section. */
function bestEvidence(
  { parts, facets }: SearchIndex,
  { unit, postings }: Found,
  wanted: ReadonlyMap<number, unknown>,
): Map<number, Map<number, number>> {
  const best = new Map<number, Map<number, number>>()
  for (const [{ weight }, list] of postings) {
    const rarity = rarityOf(list.length, Math.max(facets.length, list.length))
    for (const { part } of list) {
      const record = parts.record[part] as number
      if (!wanted.has(record)) continue
      const section = sectionAt(part - (parts.first[record] as number))
      const bySection = best.get(record) ?? new Map<number, number>()
      best.set(record, bySection)
      const sum = rarity * unit.weight * weight
      bySection.set(section, Math.max(bySection.get(section) ?? 0, sum))
    }
  }
  return best
}

/** The first of equals: sections stand in the order of the page, and its top comes before all of them. */
function bestOf(bySection: ReadonlyMap<number, number>): number {
  let best = -1
  let most = bySection.get(-1) ?? 0
  for (const [section, sum] of [...bySection].sort(([a], [b]) => a - b)) {
    if (sum <= most) continue
    best = section
    most = sum
  }
  return best
}
