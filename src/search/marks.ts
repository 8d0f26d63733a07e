import { pairsOf, type Span, type Token } from './cut.ts'
import type { CutRun, CutText } from './cut-text.ts'
import type { Found } from './look-up.ts'
import { telling } from './rank.ts'
import type { TermIndex } from './term-index.ts'

/** A stretch of a text, in UTF-16 units, end exclusive. It begins and ends where a word or a cluster does. */
export type Range = readonly [start: number, end: number]

/** The terms by which a query found what it found. */
export interface FoundTerms {
  words: ReadonlySet<string>
  /** Words that are nearly everywhere: worth marking only beside another that is marked, as in “freedom of assembly”. */
  common: ReadonlySet<string>
  pairs: ReadonlySet<string>
  /** How many clusters in a row must be those of the query to be marked where no word is. */
  leastClusters: number
}

export function foundTerms(index: TermIndex, found: readonly Found[]): FoundTerms {
  const units = telling(found, index.count)
  const pairs = termsOf(units, 'pairs', index)
  return {
    words: termsOf(units, 'words', index),
    common: termsOf(found, 'words', index),
    pairs,
    leastClusters: Math.min(3, pairs.size + 1),
  }
}

const termsOf = (
  found: readonly Found[],
  name: 'words' | 'pairs',
  index: TermIndex,
): ReadonlySet<string> =>
  new Set(
    found
      .flatMap(({ unit }) => unit.evidence)
      .filter(({ lexicon }) => lexicon === name)
      .map(({ number }) => index[name].term(number)),
  )

/** Where the terms stand in a text, in order and without overlap. */
export function marksIn({ pieces }: CutText, terms: FoundTerms): Range[] {
  const words = pieces.flatMap((piece) =>
    piece.kind === 'token' ? tokenWords(piece, terms) : piece.words,
  )
  const clusters = pieces.flatMap((piece) =>
    piece.kind === 'run' ? markedClusters(piece, terms) : [],
  )
  return merged([...markedWords(words, terms), ...clusters].map(({ start, end }) => [start, end]))
}

/** The places at which a text may be cut: before and after each word. */
export const boundariesIn = ({ pieces }: CutText): number[] =>
  pieces.flatMap((piece) =>
    (piece.kind === 'token' ? [piece] : piece.words).flatMap(({ start, end }) => [start, end]),
  )

/** A token in its parts, unless it is found as a whole. */
const tokenWords = (token: Token, { words }: FoundTerms): readonly Span[] =>
  token.parts.length === 0 || words.has(token.text) ? [token] : token.parts

function markedWords(words: readonly Span[], terms: FoundTerms): Span[] {
  const marked = words.map(({ text }) => terms.words.has(text))
  const spread = (place: number, beside: number) => {
    const text = words[place]?.text ?? ''
    if (marked[beside] && terms.common.has(text)) marked[place] = true
  }
  for (let place = 1; place < words.length; place++) spread(place, place - 1)
  for (let place = words.length - 2; place >= 0; place--) spread(place, place + 1)
  return words.filter((_, place) => marked[place])
}

/** Several clusters in a row that the query has in a row, too. */
function markedClusters({ clusters }: CutRun, terms: FoundTerms): Span[] {
  const pairs = pairsOf(clusters).map((pair) => terms.pairs.has(pair.text))
  const inARow: Span[] = []
  for (let from = 0; from < pairs.length; from++) {
    let to = from
    while (pairs[to]) to++
    const first = clusters[from] as Span
    // Pairs from `from` to before `to` are one cluster more than there are pairs; a lone cluster is its own pair.
    const last = clusters[Math.min(to, clusters.length - 1)] as Span
    if (to > from && to - from + 1 >= Math.min(terms.leastClusters, clusters.length))
      inARow.push({ text: '', start: first.start, end: last.end })
    from = to
  }
  return inARow
}

function merged(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
