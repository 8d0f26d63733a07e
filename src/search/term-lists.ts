import { lengthOfCommonStart } from '#model/nearest.ts'
import type { LexiconFile, TermList } from './index-file.ts'
import { decodeIntegers, encodeIntegers, signs } from './integers.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import type { Occurrences } from './occurrences.ts'
import { learnEndings } from './relatives.ts'

/** In code-unit order: a term's number is its place. */
export type SortedTerms = readonly (readonly [term: string, found: Occurrences])[]

export const sortedTerms = (terms: ReadonlyMap<string, Occurrences>): SortedTerms =>
  [...terms].sort(([a], [b]) => (a < b ? -1 : 1))

/** As much as one sign can say. */
const mostShared = signs.length - 1

export function termList(terms: SortedTerms): TermList {
  const shared = terms.map(([term], place) =>
    Math.min(mostShared, lengthOfCommonStart(term, terms[place - 1]?.[0] ?? '')),
  )
  return {
    rests: terms.map(([term], place) => term.slice(shared[place])).join(' '),
    shared: shared.map((length) => signs[length]).join(''),
    counts: encodeIntegers(terms.map(([, { count }]) => count)),
  }
}

/** @throws RangeError */
export function openTerms({ rests, shared, counts }: TermList): Lexicon {
  const terms: string[] = []
  for (const [place, rest] of (shared === '' ? [] : rests.split(' ')).entries())
    terms.push((terms.at(-1) ?? '').slice(0, signs.indexOf(shared[place] ?? '0')) + rest)
  const decoded = decodeIntegers(counts)
  if (decoded.length !== terms.length || shared.length !== terms.length)
    throw new RangeError('Not as many counts as terms.')
  return lexiconOf(terms, decoded)
}

export const lexiconFile = (words: SortedTerms): LexiconFile => ({
  ...termList(words),
  endings: learnEndings(words.map(([word]) => word)),
})
