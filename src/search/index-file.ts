import type { SearchRecord } from './record.ts'
import type { Synonyms } from './synonyms.ts'

/**
 * The index of one language: parts, each a JSON text, and the manifest, `search/<locale>.json`, that says where they
 * are. A small index is one file: its parts stand in the manifest (`inside`). Of a larger one each part is a file of
 * its own, `search/<locale>/<name>.<digest>.json` (digest.ts), and nothing is downloaded but what a query needs. The
 * name of a part is that of its series and its number in it:
 *
 * - `lexicon-0`: the words and tokens of all texts, of scripts without spaces the words of the site's own vocabulary
 *   (`LexiconFile`). Every query needs it.
 * - `columns-0`: the facets of every record by name (columns.ts). Every query needs them.
 * - `pair-lexicon-0`: the pairs of neighbouring clusters of scripts without spaces (`TermList`). Only what is typed in
 *   such a script needs it.
 * - `words-0`, `words-1` …, and `pairs-0` …: postings (postings.ts), one list for each term, joined by spaces.
 * - `word-seats-0` …, and `pair-seats-0` …: where the terms stand in their records (postings.ts), likewise. Only phrases
 *   need them.
 * - `records-0` …: what results show (`StoredRecord[]`).
 *
 * Records and terms have numbers: records in listing order, terms in code-unit order.
 */
export interface Manifest {
  format: typeof indexFormat
  /** A reader of another version refuses the index; it never guesses. */
  version: typeof indexVersion
  locale: string
  /** How many records. */
  count: number
  series: Readonly<Record<SeriesName, Series>>
  /** The parts by name, where the index is one file. */
  inside?: Readonly<Record<string, unknown>>
}

export const seriesNames = [
  'lexicon',
  'columns',
  'pair-lexicon',
  'words',
  'pairs',
  'word-seats',
  'pair-seats',
  'records',
] as const
export type SeriesName = (typeof seriesNames)[number]

export interface Series {
  /** The number of the first term or record of each part, as distances (integers.ts). */
  starts: string
  /** The digests of the parts, one after the other; empty where the index is one file. */
  digests: string
}

/** Terms sorted by code unit, each without what it begins with in common with the one before. */
export interface TermList {
  /** What is left of each term, joined by spaces. */
  rests: string
  /** How many UTF-16 units each begins with in common with the one before, at most 63: a sign each (integers.ts). */
  shared: string
  /** How often each occurs in all texts (integers.ts). */
  counts: string
}

/** The words of some texts, and how they belong together. */
export interface LexiconFile extends TermList {
  /** Pairs of word endings that the words take in turn, `ed ion` (relatives.ts). */
  endings: readonly string[]
  /** What an editor wants found, too (synonyms.ts). */
  synonyms?: Synonyms
}

/** What results show of a record; its facets, type and language among them, are in the columns. */
export type StoredRecord = Pick<
  SearchRecord,
  'address' | 'title' | 'names' | 'summary' | 'sections'
>

export const indexFormat = 'samleng-search'
export const indexVersion = 2

/** The fields that the texts of a record belong to. */
export const fields = ['title', 'names', 'summary', 'address', 'heading', 'text'] as const
export type Field = (typeof fields)[number]
