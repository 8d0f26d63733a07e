import { reviewsOf, threadsIn } from './_threads.ts'
import type { Check } from './check.ts'

/** A line follows what one State was recommended; what another one was recommended is no earlier end of it. */
export const threadBetweenStates: Check<'thread-between-states'> = function* (corpus) {
  for (const { entry, field, target } of threadsIn(corpus)) {
    const reviews = reviewsOf(entry, target, corpus)
    if (!reviews) continue
    const state = reviews.review.data.stateUnderReview
    const other = reviews.other.data.stateUnderReview
    if (state !== other)
      yield { code: 'thread-between-states', entry, field, values: { id: target.id, state, other } }
  }
}
