import type { DeclaredTotal } from '#schema/review.ts'
import type { Corpus } from '#model/corpus.ts'
import { lastDayOf } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import { computedOn, declaredOn, recommendationsOf } from '#model/totals.ts'
import type { Check } from './check.ts'

/**
 * The numbers that were declared and the files agree. Where a review is complete, each official total is what the
 * files say on the day of the total; where it is not, there are at least not more files than were declared.
 */
export const totalMismatch: Check<'total-mismatch' | 'total-exceeded' | 'totals-apart'> = function* (
  corpus,
  around,
) {
  const hasBroken = around.isBrokenBelow('recommendations')
  for (const entry of corpus.of('reviews')) {
    yield* notAddingUp(entry)
    // A file that could not be read would be missing from the count for another reason.
    if (!hasBroken(entry.id)) yield* notAgreeing(corpus, entry)
  }
}
