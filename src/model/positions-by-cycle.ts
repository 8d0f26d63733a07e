import { type Position, position } from '#schema/recommendation.ts'
import type { Corpus } from './corpus.ts'
import type { Day } from './dates.ts'
import type { Entry } from './entry.ts'
import { declaredOn } from './totals.ts'

/** What was declared by a day about the review of one cycle; a number that is not known is missing. */
export interface CyclePositions {
  review: Entry<'reviews'>
  received: number | undefined
  positions: Record<Position, number | undefined>
  /** Those received on which no declared number says what the position is. */
  undeclared: number
}

/** The reviews of the State that the site follows, each with its positions. */
export const positionsByCycle = (corpus: Corpus): CyclePositions[] =>
  reviewsOfState(corpus.site.stateUnderReview, corpus).map((review) => cycleOn(review, corpus.asOf))

/** The reviews of a State held by the day of the corpus, in the order of their cycles. */
export const reviewsOfState = (state: string, corpus: Corpus): Entry<'reviews'>[] =>
  corpus
    .of('reviews')
    .filter(({ data }) => data.stateUnderReview === state && data.date <= corpus.asOf)
    .toSorted((a, b) => a.data.cycle - b.data.cycle)

function cycleOn(review: Entry<'reviews'>, day: Day): CyclePositions {
  const declared = declaredOn(review, day)
  const { received, supported, noted, pending } = declared
  const known = position.options.reduce((sum, each) => sum + (declared[each]?.number ?? 0), 0)
  const rest = received === undefined ? undefined : Math.max(0, received.number - known)
  // Where the declared numbers make up all that were received, one that is missing is none.
  const missing = rest === 0 ? 0 : undefined
  return {
    review,
    received: received?.number,
    positions: {
      supported: supported?.number ?? missing,
      noted: noted?.number ?? missing,
      pending: pending?.number ?? missing,
    },
    undeclared: rest ?? 0,
  }
}
