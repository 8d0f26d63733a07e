import type { Corpus } from './corpus.ts'
import type { Entry } from './entry.ts'
import { recommendationsOf } from './totals.ts'

/** All recommendations as they are read: the latest review first, and in each by paragraph. */
export const byReview = (corpus: Corpus): Entry<'recommendations'>[] =>
  corpus.of('reviews').flatMap((review) => recommendationsOf(corpus, review))
