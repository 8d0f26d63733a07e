import type { LexiconFile, TermList } from './index-file.ts'
import { encodeIntegers } from './integers.ts'
import type { Occurrences } from './occurrences.ts'
import { learnEndings } from './relatives.ts'

/** In code-unit order: a term's number is its place. */
export type SortedTerms = readonly (readonly [term: string, found: Occurrences])[]

export const sortedTerms = (terms: ReadonlyMap<string, Occurrences>): SortedTerms =>
  [...terms].sort(([a], [b]) => (a < b ? -1 : 1))

export const termList = (terms: SortedTerms): TermList => ({
  terms: terms.map(([term]) => term).join(' '),
  counts: encodeIntegers(terms.map(([, { count }]) => count)),
})

export const lexiconFile = (words: SortedTerms): LexiconFile => ({
  ...termList(words),
  endings: learnEndings(words.map(([word]) => word)),
})
