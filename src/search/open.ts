import {
  fieldAt,
  fields,
  type IndexFile,
  indexFormat,
  indexVersion,
  type Posting,
  partCount,
  type TermList,
} from './index-file.ts'
import { decodeIntegers } from './integers.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { type Facets, facetsOf, type SearchRecord } from './record.ts'
import { isUnspaced } from './scripts.ts'
import { type Vocabulary, vocabularyOf } from './segment.ts'

/**
 * What a query reads. The lexicons and the small facts of every record are there at once; postings and the words of
 * records come by promise, so that they may come from other files.
 */
export interface SearchIndex {
  readonly locale: string
  readonly words: Lexicon
  readonly pairs: Lexicon
  readonly vocabulary: Vocabulary
  readonly endings: ReadonlySet<string>
  readonly parts: Parts
  /** The facets of every record, by number. */
  readonly facets: readonly Facets[]
  postings(lexicon: 'words' | 'pairs', terms: readonly number[]): Promise<readonly Posting[][]>
  records(numbers: readonly number[]): Promise<readonly SearchRecord[]>
}

/** The parts of all records, in order: which record each belongs to and how long it is. */
export interface Parts {
  /** The record of each part. */
  readonly record: Int32Array
  /** The first part of each record. */
  readonly first: Int32Array
  /** In words and clusters. */
  readonly length: Float64Array
  /** The mean length of each field's parts that are not empty; 1 where there are none. */
  readonly meanLength: readonly number[]
}

/** `version`: the index is for another version of this code; `broken`: it is no index, or a part of one. */
export class IndexError extends Error {
  readonly code: 'version' | 'broken'
  constructor(code: 'version' | 'broken') {
    super(`The search index is ${code === 'version' ? 'of another version' : 'broken'}.`)
    this.code = code
  }
}

/**
 * @param text a file that `indexOf` made
 * @throws IndexError
 */
export function openIndex(text: string): SearchIndex {
  const file = parsed(text)
  if (file.format !== indexFormat) throw new IndexError('broken')
  if (file.version !== indexVersion) throw new IndexError('version')
  try {
    return indexIn(file)
  } catch {
    throw new IndexError('broken')
  }
}

function parsed(text: string): IndexFile {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file === 'object' && file !== null) return file as IndexFile
  } catch {}
  throw new IndexError('broken')
}

function indexIn(file: IndexFile): SearchIndex {
  const words = openList(file.words)
  const pairs = openList(file.pairs)
  let vocabulary: Vocabulary | undefined
  return {
    locale: file.locale,
    words: words.lexicon,
    pairs: pairs.lexicon,
    get vocabulary() {
      vocabulary ??= vocabularyIn(words.lexicon)
      return vocabulary
    },
    endings: new Set(file.endings),
    parts: partsIn(file),
    facets: file.records.map(facetsOf),
    postings: async (lexicon, terms) =>
      terms.map((term) => (lexicon === 'words' ? words : pairs).postings(term)),
    records: async (numbers) => numbers.map((number) => file.records[number] as SearchRecord),
  }
}

function openList(list: TermList) {
  const split = (text: string) => (text === '' ? [] : text.split(' '))
  const terms = split(list.terms)
  // A word of the vocabulary may occur nowhere, and its postings be empty: split() keeps its place.
  const postings = terms.length === 0 ? [] : list.postings.split(' ')
  const counts = decodeIntegers(list.counts)
  if (counts.length !== terms.length || postings.length !== terms.length)
    throw new IndexError('broken')
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

function partsIn({ records, lengths }: IndexFile): Parts {
  const length = Float64Array.from(decodeIntegers(lengths))
  const record = new Int32Array(length.length)
  const first = new Int32Array(records.length)
  let part = 0
  for (const [number, found] of records.entries()) {
    first[number] = part
    part += partCount(found)
    record.fill(number, first[number], part)
  }
  if (part !== length.length) throw new IndexError('broken')
  return { record, first, length, meanLength: meanLengths(record, first, length) }
}

function meanLengths(record: Int32Array, first: Int32Array, length: Float64Array): number[] {
  const sums = fields.map(() => ({ length: 0, parts: 0 }))
  for (const [part, size] of length.entries()) {
    const place = part - (first[record[part] as number] as number)
    const sum = sums[fields.indexOf(fieldAt(place))]
    if (!sum || size === 0) continue
    sum.length += size
    sum.parts++
  }
  return sums.map(({ length, parts }) => (parts === 0 ? 1 : length / parts))
}
