import type { Corpus } from '#model/corpus.ts'
import type { Problem } from '#model/problem.ts'
import { daysOf, isReturned, type PlacedThread, reviewsOf, threadsIn } from './_threads.ts'
import type { Check } from './check.ts'

type Code = 'thread-order' | 'thread-cycle'

/**
 * A thread leads back in time: from an ask to one of an earlier day, from a recommendation to one of an earlier cycle.
 * A thread to itself, to another State, or that stands on the other side too is told of by a rule of its own.
 */
export const threadOrder: Check<Code> = function* (corpus) {
  for (const placed of threadsIn(corpus)) {
    const { entry, target, field } = placed
    if (target === entry || isReturned(placed, corpus)) continue
    const breach = breachOf(placed, corpus)
    if (breach) yield { ...breach, entry, field }
  }
}

function breachOf(
  { entry, target }: PlacedThread,
  corpus: Corpus,
): Pick<Problem<Code>, 'code' | 'values'> | undefined {
  const days = daysOf(entry, target, corpus)
  if (!days) return undefined
  const values = { id: target.id, ...days }
  const isLater = days.day > days.other
  const reviews = reviewsOf(entry, target, corpus)
  if (!reviews) return isLater ? undefined : { code: 'thread-order', values }
  const [{ cycle, stateUnderReview }, other] = [reviews.review.data, reviews.other.data]
  if (stateUnderReview !== other.stateUnderReview || (isLater && cycle > other.cycle))
    return undefined
  return { code: 'thread-cycle', values: { ...values, cycle, otherCycle: other.cycle } }
}
