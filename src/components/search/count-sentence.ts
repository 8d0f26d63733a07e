import type { Speaker } from '#components/speaker.ts'
import type { Answer } from '#search/answer.ts'
import { shortened } from './shortened.ts'
import type { SearchMessage } from './words.ts'

/** How many results there are, and which words of the query they have only something like. */
export const countSentence = (
  { total, unknown }: Answer,
  { say }: Speaker<SearchMessage>,
): string =>
  [
    say('search.count', { count: total }),
    ...unknown.map((word) => say('search.unknown', { query: shortened(word) })),
  ].join(' ')
