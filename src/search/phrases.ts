import { lastUpTo } from './ascending.ts'
import { cut, pairsOf, type Run, type Token } from './cut.ts'
import { seatsOf } from './cut-text.ts'
import type { SearchIndex } from './open.ts'
import { intersection, type Postings } from './postings.ts'
import type { Query } from './query.ts'
import type { TermIndex } from './term-index.ts'

/** What the signs of a query allow (query.ts). */
export interface Limits {
  allows(record: number): boolean
  /** Parts of the index that could say so did not come. */
  missing: boolean
}

export async function limitsOf(
  { phrases, without }: Query,
  index: SearchIndex,
  terms: TermIndex,
): Promise<Limits> {
  const all = (texts: readonly string[]) =>
    Promise.all(texts.map((text) => recordsWith(text, index, terms)))
  const [wanted, unwanted] = await Promise.all([all(phrases), all(without)])
  const missing = [...wanted, ...unwanted].some((holding) => holding?.missing)
  const allows = (record: number) =>
    wanted.every((holding) => holding?.records.has(record) ?? true) &&
    !unwanted.some((holding) => holding?.records.has(record))
  return { allows, missing }
}

/** The records that hold a phrase, and whether parts of the index that could say so did not come. */
interface Holding {
  records: ReadonlySet<number>
  missing: boolean
}

/**
 * The records that hold the words of a phrase one after the other, as they were typed, but for case, accents and
 * invisible signs; nothing for a phrase without a word.
 */
async function recordsWith(
  phrase: string,
  index: SearchIndex,
  terms: TermIndex,
): Promise<Holding | undefined> {
  const wanted = [...termsOf(phrase, terms)]
  if (wanted.length === 0) return undefined
  if (wanted.some(({ number }) => number < 0)) return { records: new Set(), missing: false }
  const placed = await Promise.all(wanted.map((term) => placesOf(term, index, terms)))
  const came = placed.filter((place) => place !== undefined)
  const missing = came.length < placed.length
  const [first] = came
  if (!first) return { records: new Set(), missing }
  const candidates = came.reduce((all, { postings }) => intersection(all, postings), first.postings)
  const records = [...candidates.records].filter((record) => inARow(record, came))
  return { records: new Set(records), missing }
}

interface PhraseTerm {
  lexicon: 'words' | 'pairs'
  /** In the lexicon; −1 where it has no such term. */
  number: number
  /** How many words and clusters stand before it in the phrase. */
  seat: number
}

function* termsOf(phrase: string, index: TermIndex): Generator<PhraseTerm> {
  let seat = 0
  for (const piece of cut(phrase)) {
    const terms = piece.kind === 'run' ? runTerms(piece, index) : tokenTerms(piece, index)
    for (const [place, term] of terms.entries()) yield { ...term, seat: seat + place }
    seat += seatsOf(piece)
  }
}

/** A lone cluster has no pair in a longer run, but may be a word there. */
function runTerms({ clusters }: Run, { words, pairs }: TermIndex): Omit<PhraseTerm, 'seat'>[] {
  const [only] = clusters
  const word = only && clusters.length === 1 ? words.find(only.text) : -1
  if (word >= 0) return [{ lexicon: 'words', number: word }]
  return pairsOf(clusters).map(({ text }) => ({ lexicon: 'pairs', number: pairs.find(text) }))
}

const tokenTerms = (token: Token, { words }: TermIndex): Omit<PhraseTerm, 'seat'>[] =>
  (token.parts.length === 0 ? [token] : token.parts).map(({ text }) => ({
    lexicon: 'words',
    number: words.find(text),
  }))

interface Placed {
  seat: number
  postings: Postings
  seats: readonly (readonly number[])[]
}

async function placesOf(
  { lexicon, number, seat }: PhraseTerm,
  index: SearchIndex,
  terms: TermIndex,
): Promise<Placed | undefined> {
  const [[postings], [seats]] = await Promise.all([
    terms.postings(lexicon, [number]),
    index.seats(lexicon, [number]),
  ])
  return postings && seats && { seat, postings, seats }
}

/** Whether the terms stand in a record as far from each other as in the phrase. */
function inARow(record: number, terms: readonly Placed[]): boolean {
  const starts = terms.map(({ seat, postings, seats }) => {
    const place = lastUpTo(postings.records, record)
    return new Set((seats[place] ?? []).map((at) => at - seat))
  })
  const [first, ...others] = starts
  return [...(first ?? [])].some((start) => others.every((other) => other.has(start)))
}
