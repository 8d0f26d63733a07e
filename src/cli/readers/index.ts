import csv from './csv.ts'
import docx from './docx.ts'
import { maximumCells, maximumRows, refuseSize } from './limits.ts'
import { Refusal, refuse, type Table, type TableFormat, type TableProblem } from './table.ts'
import { isPdf, refuseUnreadable } from './unreadable.ts'
import xlsx from './xlsx.ts'
import { partsOf } from './zip.ts'

/** In the order in which they are asked: any text is CSV, if it is nothing else. */
const formats: readonly TableFormat[] = [xlsx, docx, csv]

const allowed = formats.map(({ ending }) => ending).join(', ')

export interface TableFile {
  /** In the order of the file, each with at least one row; none when a problem is an error. */
  tables: Table[]
  problems: TableProblem[]
}

/**
 * The tables of a file that somebody has: a spreadsheet, a document, a CSV file. It never throws for what is in the
 * file.
 *
 * @param name tells apart what the bytes do not
 */
export async function readTables(bytes: Uint8Array, name: string): Promise<TableFile> {
  try {
    refuseSize(bytes)
    if (isPdf(bytes)) throw refuse('pdf-import')
    const parts = partsOf(bytes)
    refuseUnreadable(bytes, parts, name)
    const format = formats.find((format) => format.recognises(bytes, parts))
    if (!format) throw refuse('unknown-import', { allowed })
    const { tables, notes } = await format.read(bytes)
    if (tables.length === 0) throw refuse('empty-import')
    refuseTooMany(tables)
    return { tables, problems: notes }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { tables: [], problems: [error.problem] }
  }
}

function refuseTooMany(tables: readonly Table[]): void {
  for (const { at, rows } of tables) {
    const cells = rows.reduce((sum, row) => sum + row.cells.length, 0)
    if (rows.length > maximumRows)
      throw refuse('many-rows', { rows: rows.length, limit: maximumRows }, at)
    if (cells > maximumCells) throw refuse('many-cells', { cells, limit: maximumCells }, at)
  }
}
