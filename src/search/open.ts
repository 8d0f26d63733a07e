import { isUnspaced } from '#model/scripts.ts'
import { type Column, type ColumnFile, openColumn } from './columns.ts'
import {
  indexFormat,
  indexVersion,
  type LexiconFile,
  type Manifest,
  type StoredRecord,
  type TermList,
} from './index-file.ts'
import type { Lexicon } from './lexicon.ts'
import { opened } from './open-file.ts'
import { openSeats } from './postings.ts'
import { type FacetName, facetNames } from './record.ts'
import { type Bring, Parts } from './series.ts'
import { noTerms, openLexicon, openLists, openPostingLists, type TermIndex } from './term-index.ts'
import { openTerms } from './term-lists.ts'

/** What a query reads: the words and facets of all records at once, the rest by promise. */
export interface SearchIndex {
  readonly locale: string
  /** How many records. */
  readonly count: number
  readonly columns: Readonly<Record<FacetName, Column>>
  /** What the words of a text are looked up in; `missing` where a part of that did not come. */
  terms(text: string): Promise<TermIndex & { readonly missing: boolean }>
  /** Where terms stand within each of their records, in the order of their postings; `undefined` for what did not come. */
  seats(
    lexicon: 'words' | 'pairs',
    terms: readonly number[],
  ): Promise<readonly (readonly (readonly number[])[] | undefined)[]>
  /** `undefined` for what did not come. */
  records(numbers: readonly number[]): Promise<readonly (StoredRecord | undefined)[]>
}

/**
 * @param manifest the text of `search/<locale>.json`
 * @param bring brings the files that it names
 * @returns rejects with an IndexError when the manifest is for another version, cut off, or something else, and with
 * what `bring` rejects with when what every query needs does not come
 */
export async function openIndex(manifest: string, bring: Bring): Promise<SearchIndex> {
  const file = opened(
    manifest,
    { format: indexFormat, version: indexVersion },
    (it: Manifest) => it,
  )
  const parts = new Parts(file, bring)
  const [lexicon, columns] = await Promise.all([parts.single('lexicon'), parts.single('columns')])
  const { locale, count } = file
  return {
    locale,
    count,
    columns: columnsIn(columns as Record<FacetName, ColumnFile>, count),
    terms: termsBy(parts, lexicon as LexiconFile, count),
    seats: (name, terms) =>
      parts.items(name === 'words' ? 'word-seats' : 'pair-seats', terms, openSeatLists),
    records: (numbers) => parts.items('records', numbers, openRecords),
  }
}

function termsBy(parts: Parts, file: LexiconFile, count: number): SearchIndex['terms'] {
  const lexicon = openLexicon(file)
  const postings: TermIndex['postings'] = (name, terms) =>
    parts.items(name, terms, openPostingLists)
  let pairs: Lexicon | undefined
  return async (text) => {
    const needed = !pairs && isUnspaced(text)
    if (needed) pairs = await parts.single('pair-lexicon').then(openPairs, () => undefined)
    return { ...lexicon, count, pairs: pairs ?? noTerms, postings, missing: needed && !pairs }
  }
}

const openPairs = (part: unknown): Lexicon => openTerms(part as TermList)

const columnsIn = (columns: Record<FacetName, ColumnFile>, count: number) =>
  Object.fromEntries(facetNames.map((name) => [name, openColumn(columns[name], count)])) as Record<
    FacetName,
    Column
  >

function openRecords(part: unknown): (place: number) => StoredRecord | undefined {
  const records = part as readonly StoredRecord[]
  return (place) => records[place]
}

const openSeatLists = (part: unknown) => openLists(part, openSeats)
