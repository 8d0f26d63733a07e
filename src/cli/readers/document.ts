import type { Root } from 'mdast'
import type { Values } from '#i18n/index.ts'
import type { DocumentPlace, ReportedProblem } from '#i18n/report.ts'
import { readApart } from './documents/apart.ts'

export type { DocumentPlace }

/** A document as one tree, whatever program wrote it. */
export interface SourceDocument {
  /**
   * mdast with GFM (tables, footnotes). Every heading, paragraph, list item, table row, quotation and footnote has
   * `data.place`. Links lead to http, https or mailto; there is no HTML.
   */
  tree: Root
  /** Where the pictures of the tree point: their address is a `name`. */
  pictures: DocumentPicture[]
  /** What was dropped, guessed or must be looked at. */
  notes: DocumentNote[]
}

/** Of a kind that `content/files/` takes, without what identifies. */
export interface DocumentPicture {
  /** `picture-1.png` */
  name: string
  bytes: Uint8Array
  /** '' where the document has none. */
  alt: string
}

/** Something that the person who gave the file should know; its sentence is `problem.<code>` in i18n. */
export interface DocumentNote {
  code: string
  /** Without it, it is about the whole file. */
  place?: DocumentPlace
  values: Values
}

export interface DocumentFile {
  /** None when there are problems. */
  document?: SourceDocument
  /** Why the file cannot be read. */
  problems: DocumentNote[]
}

/**
 * What is written in a file that somebody has: Word, PDF, text, Markdown, a spreadsheet. It is read in a process of its
 * own, which may take 20 seconds and 1 GB, writes nothing and asks nobody. It never throws for what is in the file.
 *
 * @param name tells apart what the bytes do not: Markdown and text
 */
export const readDocument = (bytes: Uint8Array, name: string): Promise<DocumentFile> =>
  readApart(bytes, name)

/** A note or a problem of a document for `reportLines`. */
export const reported = (
  { code, place = {}, values }: DocumentNote,
  file: string,
  level: 'error' | 'warning',
): ReportedProblem => ({ code, level, file, line: 1, at: place, field: '', values })

declare module 'unist' {
  interface Data {
    /** Where a block of a source document stands in its file. */
    place?: DocumentPlace
  }
}
