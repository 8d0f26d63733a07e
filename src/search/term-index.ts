import type { Posting, TermFile, TermList } from './index-file.ts'
import { decodeIntegers } from './integers.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { isUnspaced } from './scripts.ts'
import { type Vocabulary, vocabularyOf } from './segment.ts'

/** What the words of a query are looked up in. The lexicons are there at once; postings come by promise. */
export interface TermIndex {
  readonly words: Lexicon
  readonly pairs: Lexicon
  readonly vocabulary: Vocabulary
  readonly endings: ReadonlySet<string>
  readonly parts: {
    /** The record of each part. */
    readonly record: ArrayLike<number>
  }
  postings(lexicon: 'words' | 'pairs', terms: readonly number[]): Promise<readonly Posting[][]>
}

export function termsIn(file: TermFile): Omit<TermIndex, 'parts'> {
  const words = openList(file.words)
  const pairs = openList(file.pairs)
  let vocabulary: Vocabulary | undefined
  return {
    words: words.lexicon,
    pairs: pairs.lexicon,
    get vocabulary() {
      vocabulary ??= vocabularyIn(words.lexicon)
      return vocabulary
    },
    endings: new Set(file.endings),
    postings: async (lexicon, terms) =>
      terms.map((term) => (lexicon === 'words' ? words : pairs).postings(term)),
  }
}

function openList(list: TermList) {
  const split = (text: string) => (text === '' ? [] : text.split(' '))
  const terms = split(list.terms)
  // A word of the vocabulary may occur nowhere, and its postings be empty: split() keeps its place.
  const postings = terms.length === 0 ? [] : list.postings.split(' ')
  const counts = decodeIntegers(list.counts)
  if (counts.length !== terms.length || postings.length !== terms.length)
    throw new RangeError('Not as many counts or postings as terms.')
  return {
    lexicon: lexiconOf(terms, counts),
    postings: (term: number) => decodePostings(postings[term] ?? ''),
  }
}

function decodePostings(text: string): Posting[] {
  let part = -1
  return decodeIntegers(text).map((integer) => {
    part += (integer >> 2) + 1
    return { part, times: (integer & 3) + 1 }
  })
}

function vocabularyIn(words: Lexicon): Vocabulary {
  const counts = new Map<string, number>()
  for (let number = 0; number < words.size; number++) {
    const word = words.term(number)
    if (isUnspaced(word)) counts.set(word, words.count(number))
  }
  return vocabularyOf(counts)
}
