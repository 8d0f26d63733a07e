import type { Corpus } from '#model/corpus.ts'
import { lastDayOf } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { computedOn, declaredOn, recommendationsOf } from '#model/totals.ts'
import type { DeclaredTotal } from '#schema/review.ts'
import type { Check } from './check.ts'

type Code = 'total-mismatch' | 'total-exceeded' | 'totals-apart'

/**
 * The numbers that were declared and the files agree. Where a review is complete, each official total is what the
 * files say on the day of the total; where it is not, there are at least not more files than were declared.
 */
export const totalMismatch: Check<Code> = function* (corpus, { broken }) {
  const unread = [...broken]
  for (const review of corpus.of('reviews')) {
    yield* apart(review)
    // A file that could not be read is missing from the count for another reason.
    const below = `recommendations/${review.id}/`
    if (!unread.some((key) => key.startsWith(below))) yield* disagreeing(corpus, review)
  }
}

type Disagreement = Problem<Code>

function* disagreeing(corpus: Corpus, review: Entry<'reviews'>): Generator<Disagreement> {
  const recorded = recommendationsOf(corpus, review)
  for (const { field, total } of officialTotals(review)) {
    const { measure, number: declared, date } = total
    const computed = computedOn(recorded, lastDayOf(date))[measure]
    const values = { measure, declared, computed, date }
    if (review.data.complete && computed !== declared)
      yield { code: 'total-mismatch', entry: review, field, values }
    else if (measure === 'received' && computed > declared)
      yield { code: 'total-exceeded', entry: review, field, values }
  }
}

/** Each recommendation has one position, so that on every day those in force make up all that were received. */
function* apart(review: Entry<'reviews'>): Generator<Disagreement> {
  for (const [date, totals] of Map.groupBy(officialTotals(review), ({ total }) => total.date)) {
    const { received, supported, noted, pending } = declaredOn(review, lastDayOf(date))
    if (!received || !supported || !noted) continue
    const sum = supported.number + noted.number + (pending?.number ?? 0)
    if (sum !== received.number)
      yield {
        code: 'totals-apart',
        entry: review,
        field: totals[0]?.field ?? 'totals',
        values: {
          supported: supported.number,
          noted: noted.number,
          pending: pending?.number ?? 0,
          sum,
          received: received.number,
          date,
        },
      }
  }
}

const officialTotals = (review: Entry<'reviews'>): { field: string; total: DeclaredTotal }[] =>
  review.data.totals
    .map((total, index) => ({ field: `totals.${index}.number`, total }))
    .filter(({ total }) => total.official)
