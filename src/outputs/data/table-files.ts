import { csv } from '#outputs/csv.ts'
import type { Cell } from './column.ts'
import type { Table } from './table.ts'

/** A table for spreadsheet programs; the items of a list stand in one cell. */
export const tableCsv = (table: Table): string =>
  csv(
    table.columns.map(({ name }, index) => ({
      name,
      value: (cells: readonly Cell[]) => textOf(cells[index]),
    })),
    table.rows(),
  )

const textOf = (cell: Cell): string | readonly string[] | undefined =>
  typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : cell

/** The same rows for programs: an object on each line, without what is not known. */
export const tableJson = ({ columns, rows }: Table): string =>
  `[${rows()
    .map((cells) => `\n${JSON.stringify(objectOf(columns, cells))}`)
    .join(',')}\n]\n`

export const objectOf = (
  columns: readonly { name: string }[],
  cells: readonly Cell[],
): Record<string, Cell> =>
  Object.fromEntries(
    columns.flatMap(({ name }, index) =>
      cells[index] === undefined ? [] : [[name, cells[index]]],
    ),
  )
