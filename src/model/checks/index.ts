import type { Corpus } from '#model/corpus.ts'
import type { Problem } from '#model/problem.ts'
import type { Check, Surroundings } from './check.ts'

/** The rules on content, in the order in which a reader of this list would look for them. */
export const checks: readonly Check[] = []

/** Every breach of every rule. */
export const problemsOf = (corpus: Corpus, around: Surroundings): Problem[] =>
  checks.flatMap((check) => [...check(corpus, around)])
