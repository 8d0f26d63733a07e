import type { RecommendationEvent } from '#schema/recommendation.ts'
import { addressOf } from './addresses.ts'
import type { Corpus } from './corpus.ts'
import type { Entry } from './entry.ts'
import { pageAddress, pageSize } from './list-pages.ts'
import { onceFor } from './once.ts'
import { paragraphId } from './paragraphs.ts'
import { recommendationsOf } from './totals.ts'

/** All recommendations as they are read: the latest review first, and in each by paragraph. */
export const byReview = (corpus: Corpus): Entry<'recommendations'>[] =>
  corpus.of('reviews').flatMap((review) => recommendationsOf(corpus, review))

/**
 * Whether a recommendation has a page. Where `recommendationPages` in site.yml is `followed`, those have none of which
 * their row in the review says everything; at the same address there is then only the way to that row.
 */
export const hasPage = (recommendation: Entry<'recommendations'>, corpus: Corpus): boolean =>
  corpus.site.recommendationPages === 'all' || isFollowedUp(recommendation, corpus)

/** More is known of it than what was recommended and the State's first position. */
export const isFollowedUp = (recommendation: Entry<'recommendations'>, corpus: Corpus): boolean =>
  recommendation.data.history.length > 1 ||
  !recommendation.data.history.every(isBarePosition) ||
  hasText(recommendation) ||
  recommendation.data.threads.length > 0 ||
  corpus.referring(recommendation, 'recommendations', 'threads').length > 0 ||
  corpus.referring(recommendation, 'asks', 'takenUpIn').length > 0

/** The row has no room for what was said, or who else said it. */
const isBarePosition = ({ kind, text, by }: RecommendationEvent): boolean =>
  kind === 'position' && text === undefined && by === undefined

const hasText = ({ data, body, translations }: Entry<'recommendations'>): boolean =>
  data.summary !== undefined ||
  [body, ...translations.map((translation) => translation.body)].some(
    ({ sections }) => sections.length > 0,
  )

/** Where the row of a recommendation stands in the list of its review: `/reviews/khm-2/page/3/#118-161`. */
export const rowAddress = (recommendation: Entry<'recommendations'>, corpus: Corpus): string =>
  `${rowPages(corpus).get(recommendation) ?? '/recommendations/'}#${paragraphId(recommendation.data.paragraph)}`

const rowPages = onceFor(
  (corpus: Corpus) =>
    new Map(
      corpus.of('reviews').flatMap((review) =>
        recommendationsOf(corpus, review).map((recommendation, place) => {
          const number = Math.floor(place / pageSize) + 1
          return [recommendation, pageAddress(addressOf(review), number)] as const
        }),
      ),
    ),
)
