import { cut, pairsOf } from './cut.ts'
import {
  type IndexFile,
  indexFormat,
  indexVersion,
  partsOf,
  type TermFile,
  type TermList,
} from './index-file.ts'
import { encodeIntegers } from './integers.ts'
import type { SearchRecord } from './record.ts'
import { learnEndings } from './relatives.ts'
import { type Vocabulary, vocabularyOf, wordsOf } from './segment.ts'
import { learnVocabulary } from './vocabulary.ts'

/** Makes the index of one language. The same records make the same file, byte for byte. */
export function indexOf(records: readonly SearchRecord[], locale: string): IndexFile {
  const { lengths, ...terms } = termsOf(records.flatMap(partsOf))
  return {
    format: indexFormat,
    version: indexVersion,
    locale,
    records,
    lengths: encodeIntegers(lengths),
    ...terms,
  }
}

/** The terms of some texts, by the number of the text, and the length of each in words and clusters. */
export function termsOf(parts: readonly string[]): TermFile & { lengths: number[] } {
  const learned = learnVocabulary(parts)
  const vocabulary = vocabularyOf(learned)
  const words: Terms = new Map([...learned].map(([word, count]) => [word, { count, parts: [] }]))
  const pairs: Terms = new Map()
  const lengths = parts.map((text, part) => {
    const terms = cutTerms(text, vocabulary)
    for (const word of terms.words) add(words, word, part, learned.has(word) ? 0 : 1)
    for (const pair of terms.pairs) add(pairs, pair, part, 1)
    return terms.length
  })
  return {
    lengths,
    words: listOf(words),
    pairs: listOf(pairs),
    endings: learnEndings([...words.keys()]),
  }
}

/** The terms of a text, with repetitions, and its length in words and clusters. */
function cutTerms(text: string, vocabulary: Vocabulary) {
  const terms = { words: [] as string[], pairs: [] as string[], length: 0 }
  for (const piece of cut(text)) {
    if (piece.kind === 'token') {
      terms.words.push(piece.text, ...piece.parts.map((part) => part.text))
      terms.length += Math.max(1, piece.parts.length)
      continue
    }
    const known = wordsOf(piece.clusters, vocabulary).filter((word) => word.known)
    terms.words.push(...known.map((word) => word.text))
    terms.pairs.push(...pairsOf(piece.clusters).map((pair) => pair.text))
    terms.length += piece.clusters.length
  }
  return terms
}

/** A term's occurrences in all texts, and the parts it occurs in, ascending and with repetitions. */
type Terms = Map<string, { count: number; parts: number[] }>

function add(terms: Terms, term: string, part: number, count: number): void {
  const found = terms.get(term)
  if (!found) terms.set(term, { count, parts: [part] })
  else {
    found.count += count
    found.parts.push(part)
  }
}

function listOf(terms: Terms): TermList {
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    terms: sorted.map(([term]) => term).join(' '),
    counts: encodeIntegers(sorted.map(([, { count }]) => count)),
    postings: sorted.map(([, { parts }]) => encodeIntegers(postingsOf(parts))).join(' '),
  }
}

function* postingsOf(parts: readonly number[]): Generator<number> {
  let before = -1
  for (let index = 0; index < parts.length; ) {
    const part = parts[index] as number
    let times = 0
    while (parts[index] === part) {
      times++
      index++
    }
    yield (part - before - 1) * 4 + Math.min(times, 4) - 1
    before = part
  }
}
