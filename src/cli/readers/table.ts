import type { Values } from '#i18n/index.ts'
import type { TablePlace } from '#i18n/report.ts'

/**
 * An import format: one kind of file that holds tables. To add one, write a file of this shape and put it on the list
 * in `index.ts`.
 */
export interface TableFormat {
  /** The ending by which people know such a file: `.csv`. */
  ending: string
  /**
   * By what the file holds; a wrong ending fools nobody.
   *
   * @param parts the paths inside, where the file is a zip archive
   */
  recognises(bytes: Uint8Array, parts: readonly string[]): boolean
  /** @throws Refusal with a sentence for the person who gave the file */
  read(bytes: Uint8Array): Promise<FormatReading>
}

export interface FormatReading {
  /** Those that hold anything, in the order of the file; none at all is a problem, which is not for a format to say. */
  tables: Table[]
  /** What the person should know although the tables could be read. */
  notes: TableProblem[]
}

/** A sheet, a table of a document, or a whole CSV file, as it stands there: nothing is tidied (see `plain-text.ts`). */
export interface Table {
  /** Where it stands; empty when the file holds no other. Rows and cells are placed by `placeOf`. */
  at: TablePlace
  /** Those in which a cell holds something. Rows may be of different lengths. */
  rows: Row[]
}

export interface Row {
  /** 1-based, as the spreadsheet program counts; in a document, the row of the table. */
  number: number
  /** 1-based: where the row begins in the file, if the file has lines. */
  line?: number
  /** The text of the cells as they are shown, lines ended by `\n`; dates as `YYYY-MM-DD`. Empty cells are ''. */
  cells: string[]
  /**
   * The 0-based columns whose cells are kept as numbers. There 118.10 and 118.1 are the same: a zero at the end of what
   * was meant as a text is lost, and nobody can tell.
   */
  numbers?: ReadonlySet<number>
}

/** What is wrong with a file that holds tables, or should; the sentence for `code` is in i18n. */
export interface TableProblem {
  code: string
  level?: 'error' | 'warning'
  at: TablePlace
  values: Values
  /** 1-based, if the file has lines. */
  line?: number
}

/** Ends the reading of a file; caught where the format was chosen. */
export class Refusal extends Error {
  readonly problem: TableProblem

  constructor(problem: TableProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** @param at where it stands in the file; without it, it is about the whole file */
export const refuse = (code: string, values: Values = {}, at: TablePlace = {}): Refusal =>
  new Refusal({ code, values, at })

/** Where a cell stands, or a whole row. */
export const placeOf = (table: Table, row: Row, column?: number): TablePlace => ({
  ...table.at,
  row: row.number,
  ...(column === undefined ? {} : { column: columnName(column) }),
})

/** The letters of a 0-based column, as spreadsheet programs write them: A … Z, AA … */
export function columnName(column: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}
