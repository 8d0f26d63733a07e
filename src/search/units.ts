import { cut, pairsOf, type Run, type Token } from './cut.ts'
import type { Lexicon } from './lexicon.ts'
import { guessesFor } from './misspelling.ts'
import { relativesOf } from './relatives.ts'
import { type Cut, wordsOf } from './segment.ts'
import type { TermIndex } from './term-index.ts'

/** A term of the index that answers a word of the query. */
export interface Evidence {
  lexicon: 'words' | 'pairs'
  number: number
  /** 1 for the word itself, less for what is only like it. */
  weight: number
  /** Found by allowing slips: never ranked above a word that is there as typed. */
  guessed: boolean
}

/** A word of the query, with everything in the index that answers it. */
export interface Unit {
  evidence: readonly Evidence[]
  /** Pairs of clusters (with what each may become) that are as good as the word where all of them are. */
  together: readonly (readonly Evidence[])[]
  weight: number
  /** Whether a record without it lacks something of what was asked. */
  asked: boolean
}

/** Longer queries are read up to here: nobody types them, and every keystroke is to be answered in time. */
const longestQuery = 400
const mostUnits = 48
const mostCompletions = 64

/** The words of a query. The last one may be unfinished, unless a space or a sign follows it. */
export function unitsOf(query: string, index: TermIndex): Unit[] {
  const text = query.slice(0, longestQuery)
  const units = [...cut(text)].flatMap((piece) => {
    const unfinished = endOf(piece) === text.length
    return piece.kind === 'run'
      ? runUnits(piece, index, unfinished)
      : tokenUnits(piece, index, unfinished)
  })
  return units.slice(0, mostUnits)
}

const endOf = (piece: Token | Run): number =>
  piece.kind === 'run' ? (piece.clusters.at(-1)?.end ?? 0) : piece.end

/** A number or a symbol (118.22) that the site has is meant as it is; of other joined words the parts are asked for too. */
function tokenUnits(token: Token, index: TermIndex, unfinished: boolean): Unit[] {
  if (token.parts.length === 0) return [wordUnit(token.text, index, unfinished)]
  const whole = exactly(token.text, index.words, 'words')
  if (unfinished) whole.push(...completions(token.text, index.words, 'words'))
  if (whole.length > 0 && /\d/.test(token.text)) return [unitOf(whole)]
  const parts = token.parts.map((part) =>
    wordUnit(part.text, index, unfinished && part.end === token.end),
  )
  return whole.length > 0 ? [{ ...unitOf(whole), asked: false }, ...parts] : parts
}

function wordUnit(word: string, index: TermIndex, unfinished: boolean): Unit {
  const { words, endings } = index
  const found = exactly(word, words, 'words')
  for (const { number, likeness } of relativesOf(word, words, endings))
    found.push({ lexicon: 'words', number, weight: likeness, guessed: false })
  if (unfinished) found.push(...completions(word, words, 'words'))
  return unitOf(distinct([...found, ...guesses(word, index, found, unfinished)]))
}

const unitOf = (evidence: readonly Evidence[]): Unit => ({
  evidence,
  together: [],
  weight: 1,
  asked: true,
})

/**
 * A run is asked for word by word, as the site's own vocabulary cuts it. A text may be cut otherwise, or the word be
 * unknown: then its pairs of clusters find it. All pairs together, also those between two words, help to rank.
 */
function runUnits({ clusters }: Run, index: TermIndex, unfinished: boolean): Unit[] {
  const pairs = pairsOf(clusters).map((pair, place, { length }) => {
    const found = exactly(pair.text, index.pairs, 'pairs')
    return unfinished && place === length - 1
      ? [...found, ...completions(pair.text, index.pairs, 'pairs')]
      : found
  })
  const words = stretchesOf(wordsOf(clusters, index.vocabulary)).map((word) => ({
    ...unitOf(word.known ? exactly(word.text, index.words, 'words') : []),
    together: pairsWithin(word, pairs),
  }))
  const whole = pairs.map((evidence) => ({
    ...unitOf(evidence),
    weight: pairWeight,
    asked: false,
  }))
  return [...words, ...whole]
}

/** Every pair repeats a part of a word, and the words are several pairs long. */
const pairWeight = 0.2

/** Clusters in a row that belong to no known word are looked for as one word. */
function stretchesOf(words: readonly Cut[]): Cut[] {
  const stretches: Cut[] = []
  for (const word of words) {
    const last = stretches.at(-1)
    if (last && !last.known && !word.known)
      stretches[stretches.length - 1] = { ...last, end: word.end, to: word.to }
    else stretches.push(word)
  }
  return stretches
}

/** The pairs of a stretch; of an unknown single cluster the pairs with its neighbours, since it has none of its own. */
function pairsWithin(
  { from, to, known }: Cut,
  pairs: readonly (readonly Evidence[])[],
): readonly (readonly Evidence[])[] {
  if (to - from > 1) return pairs.slice(from, to - 1)
  return known ? [] : pairs.slice(Math.max(0, from - 1), to)
}

function exactly(term: string, lexicon: Lexicon, name: Evidence['lexicon']): Evidence[] {
  const number = lexicon.find(term)
  return number < 0 ? [] : [{ lexicon: name, number, weight: 1, guessed: false }]
}

/** The commonest words that begin so; the nearer to finished, the likelier. */
function completions(prefix: string, lexicon: Lexicon, name: Evidence['lexicon']): Evidence[] {
  const [from, to] = lexicon.startingWith(prefix)
  const numbers = Array.from({ length: to - from }, (_, index) => from + index)
  return numbers
    .filter((number) => lexicon.term(number) !== prefix)
    .sort((a, b) => lexicon.count(b) - lexicon.count(a))
    .slice(0, mostCompletions)
    .map((number) => ({ lexicon: name, number, weight: 0.5, guessed: false }))
}

/** A word that the site hardly has may be somebody's slip itself: then a much commoner neighbour is meant, too. */
function guesses(
  word: string,
  { words, endings }: TermIndex,
  found: readonly Evidence[],
  unfinished: boolean,
): Evidence[] {
  const times = found.reduce((sum, { number }) => sum + words.count(number), 0)
  if (times > 3) return []
  return guessesFor(word, words, unfinished)
    .filter(({ number }) => words.count(number) >= 10 * times)
    .flatMap(({ number, distance }) => {
      const weight = distance === 1 ? 0.4 : 0.2
      const guess = { lexicon: 'words', number, weight, guessed: true } as const
      const relatives = relativesOf(words.term(number), words, endings)
      return [
        guess,
        ...relatives.map((relative) => ({
          ...guess,
          number: relative.number,
          weight: weight * relative.likeness,
        })),
      ]
    })
}

/** A term that answers in two ways counts for the better one. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const best = new Map<number, Evidence>()
  for (const item of evidence)
    if (item.weight > (best.get(item.number)?.weight ?? 0)) best.set(item.number, item)
  return [...best.values()]
}
