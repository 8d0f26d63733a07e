import type { SearchRecord } from './record.ts'

/**
 * The index of one language, one JSON file:
 *
 * - `format`, `version`: a reader of another version refuses the file; it never guesses.
 * - `records`: what results show, in listing order; a record's number is its place here.
 * - `lengths`: for every part of every record, in order, its length in words and clusters (integers.ts). The parts
 *   of a record are its title, names, summary and address, then heading and text of each section.
 * - `words`, `pairs`: the lexicon (words and tokens, of scripts without spaces the words of the site's own
 *   vocabulary) and the pairs of neighbouring clusters.
 * - `endings`: pairs of word endings that the site's own words take in turn, `ed ion` (relatives.ts).
 *
 * A term list holds `terms`, sorted by code unit and joined by spaces; `counts`, how often each occurs in all texts
 * (integers.ts); `postings`, one for each term, joined by spaces: for each part where it occurs, ascending, the
 * distance from the part before (the first counts from −1), less one, times four, plus the number of its occurrences
 * there, at most four, less one (integers.ts).
 */
export interface IndexFile extends TermFile {
  format: typeof indexFormat
  version: typeof indexVersion
  locale: string
  records: readonly SearchRecord[]
  lengths: string
}

/** The terms of some texts, and where they stand. */
export interface TermFile {
  words: TermList
  pairs: TermList
  endings: readonly string[]
}

export interface TermList {
  terms: string
  counts: string
  postings: string
}

export const indexFormat = 'samleng-search'
export const indexVersion = 1

/** The fields that parts belong to. */
export const fields = ['title', 'names', 'summary', 'address', 'heading', 'text'] as const
export type Field = (typeof fields)[number]

/** One occurrence: the number of the part, and how often, at most four. */
export interface Posting {
  part: number
  times: number
}

const headParts = 4

export const partCount = (record: SearchRecord): number => headParts + 2 * record.sections.length

/** The texts of a record, part by part. */
export const partsOf = (record: SearchRecord): string[] => [
  record.title,
  record.names.join('\n'),
  record.summary,
  nameInAddress(record),
  ...record.sections.flatMap(({ heading, text }) => [heading, text]),
]

/** The field of the part that stands at a place in its record. */
export const fieldAt = (place: number): Field =>
  place < headParts ? (fields[place] as Field) : place % 2 === 0 ? 'heading' : 'text'

/** The section of the part that stands at a place in its record; −1 for what is not in a section. */
export const sectionAt = (place: number): number =>
  place < headParts ? -1 : (place - headParts) >> 1

/** Editors name files after what they are about, in a language that the page may not show. */
const nameInAddress = ({ address, type }: SearchRecord): string => address.replace(`/${type}/`, '/')
