import { lastDayOf } from '#model/dates.ts'
import type { Check } from './check.ts'

/** On one day there is one official number of a measure; which of two would count, nobody could say. */
export const duplicateTotal: Check<'duplicate-total'> = function* (corpus) {
  for (const review of corpus.of('reviews')) {
    const first = new Map<string, number>()
    for (const [index, { official, measure, date, number }] of review.data.totals.entries()) {
      if (!official) continue
      const key = `${measure} ${lastDayOf(date)}`
      const other = first.get(key)
      if (other === undefined) first.set(key, number)
      else
        yield {
          code: 'duplicate-total',
          entry: review,
          field: `totals.${index}.number`,
          values: { measure, date, number, other },
        }
    }
  }
}
