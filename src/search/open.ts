import {
  fieldAt,
  fields,
  type IndexFile,
  indexFormat,
  indexVersion,
  partCount,
} from './index-file.ts'
import { decodeIntegers } from './integers.ts'
import { IndexError, opened } from './open-file.ts'
import { type Facets, facetsOf, type SearchRecord } from './record.ts'
import { type TermIndex, termsIn } from './term-index.ts'

/**
 * What a query reads. The lexicons and the small facts of every record are there at once; postings and the words of
 * records come by promise, so that they may come from other files.
 */
export interface SearchIndex extends TermIndex {
  readonly locale: string
  readonly parts: Parts
  /** The facets of every record, by number. */
  readonly facets: readonly Facets[]
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

/**
 * @param text a file that `indexOf` made
 * @throws IndexError
 */
export function openIndex(text: string): SearchIndex {
  return opened(text, { format: indexFormat, version: indexVersion }, indexIn)
}

function indexIn(file: IndexFile): SearchIndex {
  return Object.assign(termsIn(file), {
    locale: file.locale,
    parts: partsIn(file),
    facets: file.records.map(facetsOf),
    records: async (numbers: readonly number[]) =>
      numbers.map((number) => file.records[number] as SearchRecord),
  })
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
