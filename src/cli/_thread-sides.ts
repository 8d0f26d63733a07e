import type { Translator } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry, Followed } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import { recommendationsOf } from '#model/totals.ts'
import type { Reading } from '#reader/index.ts'
import { reviewNamed } from './_lists.ts'
import { UsageError, unknownName } from './_usage.ts'

/** What is compared with what. */
export interface Sides {
  later: readonly Followed[]
  earlier: readonly Followed[]
}

/**
 * @param names two reviews of one State, in whichever order, or `asks` alone
 * @throws UsageError
 */
export function sidesOf(names: readonly string[], reading: Reading, words: Translator): Sides {
  const { corpus } = reading
  const [first, second] = names
  if (first === 'asks' && second === undefined)
    return { later: corpus.of('asks'), earlier: corpus.of('asks') }
  const [earlier, later] = reviewsNamed(first, second, reading, words)
  return { later: recorded(later, corpus, words), earlier: recorded(earlier, corpus, words) }
}

type Review = Entry<'reviews'>

function reviewsNamed(
  first: string | undefined,
  second: string | undefined,
  reading: Reading,
  words: Translator,
): [earlier: Review, later: Review] {
  const [one, other] = [reviewNamed(first, reading, words), reviewNamed(second, reading, words)]
  if (!one || !other || one === other) throw new UsageError(words.t('threads.two-reviews'))
  const [state, otherState] = [one.data.stateUnderReview, other.data.stateUnderReview]
  if (state !== otherState) {
    const values = { first: one.id, second: other.id, state, otherState }
    throw new UsageError(words.t('threads.two-states', values))
  }
  return one.data.date < other.data.date ? [one, other] : [other, one]
}

function recorded(review: Review, corpus: Corpus, { t }: Translator): readonly Followed[] {
  const recommendations = recommendationsOf(corpus, review)
  if (recommendations.length > 0) return recommendations
  throw new UsageError(t('threads.nothing-recorded', { review: review.id }))
}

/** The one of some entries that an editor names, by its paragraph or its id. */
export function entryNamed(
  name: string,
  entries: readonly Followed[],
  words: Translator,
): Followed {
  const found = entries.find((entry) => name === entry.id || name === shortName(entry))
  if (found) return found
  throw unknownName('threads.unknown-entry', { name }, nearest(name, entries.map(shortName)), words)
}

/** What editors call an entry: a recommendation by its paragraph, an ask by its id. */
export const shortName = (entry: Followed): string =>
  entry.collection === 'recommendations' ? entry.data.paragraph : entry.id
