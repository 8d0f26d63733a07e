import type { Lexicon } from './lexicon.ts'
import { relativesOf } from './relatives.ts'
import type { TermIndex } from './term-index.ts'

/** A term of the index that answers a word of the query. */
export interface Evidence {
  lexicon: 'words' | 'pairs'
  number: number
  /** 1 for the word itself, less for what is only like it. */
  weight: number
  /** Perhaps not what was meant, as after slips: never ranked above a word that is there as typed. */
  guessed: boolean
}

/** A word of the query, with everything in the index that answers it. */
export interface Unit {
  /** The word that it is for, folded; empty where it is there for rank alone. */
  text: string
  evidence: readonly Evidence[]
  /** Pairs of clusters (with what each may become) that are as good as the word where all of them are. */
  together: readonly (readonly Evidence[])[]
  weight: number
  /** Whether a record without it lacks something of what was asked. */
  asked: boolean
  /** Whether it surely is a word: set apart by the writer, or, where a script has no spaces, known to the site. */
  apart: boolean
}

export const unitOf = (text: string, evidence: readonly Evidence[]): Unit => ({
  text,
  evidence,
  together: [],
  weight: 1,
  asked: true,
  apart: true,
})

export function exactly(term: string, lexicon: Lexicon, name: Evidence['lexicon']): Evidence[] {
  const number = lexicon.find(term)
  return number < 0 ? [] : [{ lexicon: name, number, weight: 1, guessed: false }]
}

/** Each may be a download: what begins with one or two letters is hardly asked for yet. */
const mostCompletions = (prefix: string): number => (prefix.length < 3 ? 12 : 40)

/** The commonest terms that begin so and go on; who typed 41.1 rather means that than 41.10. */
export function completions(
  prefix: string,
  lexicon: Lexicon,
  name: Evidence['lexicon'],
): Evidence[] {
  const [from, to] = lexicon.startingWith(prefix)
  const numbers = Array.from({ length: to - from }, (_, index) => from + index)
  return numbers
    .filter((number) => lexicon.term(number) !== prefix)
    .sort((a, b) => lexicon.count(b) - lexicon.count(a))
    .slice(0, mostCompletions(prefix))
    .map((number) => ({ lexicon: name, number, weight: 0.5, guessed: /\d/.test(prefix) }))
}

/** The forms of a word that the site has: its inflections, and those that are less surely the same word. */
export function relativesIn(
  word: string,
  { words, endings }: Pick<TermIndex, 'words' | 'endings'>,
) {
  const relatives = relativesOf(word, words, endings)
  const evidenceOf = (wanted: boolean) =>
    relatives
      .filter(({ inflected }) => inflected === wanted)
      .map(({ number, likeness }): Evidence => {
        return { lexicon: 'words', number, weight: likeness, guessed: false }
      })
  return { inflected: evidenceOf(true), related: evidenceOf(false) }
}

/** A term that answers in two ways counts for the better one. */
export function distinct(evidence: readonly Evidence[]): Evidence[] {
  const best = new Map<number, Evidence>()
  for (const item of evidence)
    if (item.weight > (best.get(item.number)?.weight ?? 0)) best.set(item.number, item)
  return [...best.values()]
}
