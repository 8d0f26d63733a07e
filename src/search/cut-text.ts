import { cut, pairsOf, type Run, type Token } from './cut.ts'
import { type Cut, type Vocabulary, wordsOf } from './segment.ts'

/** A text cut into tokens and runs, and its runs into words. */
export interface CutText {
  text: string
  pieces: readonly (Token | CutRun)[]
  /** The terms by which it is found: tokens, their parts, known words, and pairs of clusters. */
  terms: readonly SeatedTerm[]
}

export type CutRun = Run & { words: readonly Cut[] }

/** A term of a text, and how many words and clusters stand before it. */
export interface SeatedTerm {
  lexicon: 'words' | 'pairs'
  text: string
  seat: number
}

function* termsOf(pieces: CutText['pieces']): Generator<SeatedTerm> {
  let seat = 0
  for (const piece of pieces) {
    yield* piece.kind === 'token' ? tokenTerms(piece, seat) : runTerms(piece, seat)
    seat += seatsOf(piece)
  }
}

/** In words and clusters. */
export const lengthOf = ({ pieces }: CutText): number =>
  pieces.reduce((sum, piece) => sum + seatsOf(piece), 0)

/** In words and clusters. */
export const seatsOf = (piece: Token | Run): number =>
  piece.kind === 'run' ? piece.clusters.length : Math.max(1, piece.parts.length)

function* tokenTerms({ text, parts }: Token, seat: number): Generator<SeatedTerm> {
  yield { lexicon: 'words', text, seat }
  for (const [place, part] of parts.entries())
    yield { lexicon: 'words', text: part.text, seat: seat + place }
}

function* runTerms({ clusters, words }: CutRun, seat: number): Generator<SeatedTerm> {
  for (const { text, from, known } of words)
    if (known) yield { lexicon: 'words', text, seat: seat + from }
  for (const [place, { text }] of pairsOf(clusters).entries())
    yield { lexicon: 'pairs', text, seat: seat + place }
}

export function cutText(text: string, vocabulary: Vocabulary): CutText {
  const pieces = [...cut(text)].map((piece) =>
    piece.kind === 'token' ? piece : { ...piece, words: wordsOf(piece.clusters, vocabulary) },
  )
  return { text, pieces, terms: [...termsOf(pieces)] }
}
