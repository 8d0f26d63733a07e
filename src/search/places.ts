import type { CutRecord } from './cut-record.ts'
import type { UnitTerms } from './unit-terms.ts'

/**
 * The section of a record that answers the most of a query, by its number; −1 when title, names and summary answer as
 * much, so that a reader lands on the section only when it adds something. The first of equals: sections stand in the
 * order of the page.
 */
export function bestPlace(
  { title, names, summary, sections }: CutRecord,
  units: UnitTerms,
): number {
  let best = -1
  let most = units.sum([title, names, summary])
  for (const [section, { heading, text }] of sections.entries()) {
    const sum = units.sum([heading, text])
    // Sums of the same numbers in another order are not always the same.
    if (sum <= most + 1e-9) continue
    best = section
    most = sum
  }
  return best
}
