import { columnName, placeOf, type Row, type Table } from '#cli/readers/table.ts'
import { nearest } from '#model/nearest.ts'
import { folded } from './_folded.ts'
import type { Problems } from './_problems.ts'
import { type ListFormat, listFormats, type Role } from './_vocabulary.ts'

/** A table of which it is known what its columns hold. */
export interface Layout {
  table: Table
  format: ListFormat
  /** The 0-based column of each thing that the list tells. */
  columns: ReadonlyMap<Role, number>
  /** How many columns the row of headings has. */
  width: number
  /** Those below the headings; headings that are repeated among them are left out. */
  rows: readonly Row[]
}

/**
 * Finds the row of headings in each table, wherever it stands. A table that continues the one before it, as Word cuts
 * them at the end of a page, has none of its own; one that has nothing to do with it is left alone.
 */
export function layoutsOf(tables: readonly Table[], problems: Problems): Layout[] {
  const layouts: Layout[] = []
  for (const table of tables) {
    const headings = headingsIn(table)
    const last = layouts.at(-1)
    if (headings) layouts.push(layoutOf(table, headings, problems))
    else if (last && continues(table, last.table))
      layouts.push({ ...last, table, rows: table.rows })
  }
  const [first] = tables
  if (layouts.length === 0 && first) refuseWithoutHeadings(first, problems)
  return layouts
}

interface Headings {
  row: Row
  format: ListFormat
  columns: Map<Role, number>
}

/** How many rows above the headings a title may take. */
const highestTitle = 50

function headingsIn(table: Table): Headings | undefined {
  for (const row of table.rows.slice(0, highestTitle)) {
    const [best] = listFormats
      .map((format) => ({ row, format, columns: columnsIn(row, format) }))
      .filter(({ columns }) => columns.size > 1 && tells(columns))
      .sort((a, b) => b.columns.size - a.columns.size)
    if (best) return best
  }
  return undefined
}

/** Without the number or the words there is no telling which recommendation a row is about. */
const tells = (columns: ReadonlyMap<Role, number>): boolean =>
  columns.has('wording') || columns.has('paragraph') || columns.has('id')

function columnsIn(row: Row, { columns }: ListFormat): Map<Role, number> {
  const cells = row.cells.map(folded)
  const found = new Map<Role, number>()
  for (const [role, names] of Object.entries(columns) as [Role, readonly string[]][]) {
    const column = names.map((name) => cells.indexOf(folded(name))).find((at) => at !== -1)
    if (column !== undefined) found.set(role, column)
  }
  return found
}

function layoutOf(table: Table, { row, format, columns }: Headings, problems: Problems): Layout {
  for (const [column, cell] of row.cells.entries()) {
    const heading = folded(cell)
    if (heading === '') continue
    const at = placeOf(table, row, column)
    const first = row.cells.findIndex((other) => folded(other) === heading)
    const isKnown = [...columns.values()].includes(first)
    if (isKnown && first !== column)
      problems.add('repeated-column', at, { heading: cell, other: columnName(first) })
    else if (!isKnown && format.ours)
      unknownHeading(cell, Object.keys(format.columns), at, problems)
  }
  const headings = row.cells.map(folded).join('\n')
  const rows = table.rows
    .slice(table.rows.indexOf(row) + 1)
    .filter(({ cells }) => cells.map(folded).join('\n') !== headings)
  return { table, format, columns, rows, width: row.cells.length }
}

/** A column of notes is left alone, a misspelt heading would be. */
function unknownHeading(
  heading: string,
  known: readonly string[],
  at: ReturnType<typeof placeOf>,
  problems: Problems,
): void {
  const likely = nearest(folded(heading), known.map(folded))
  const meant = known.find((name) => folded(name) === likely)
  if (meant) problems.add('unknown-column', at, { heading, nearest: meant })
  else problems.warn('unknown-column', at, { heading, allowed: known.join(', ') })
}

function refuseWithoutHeadings(table: Table, problems: Problems): void {
  const [row] = table.rows
  if (row) problems.add('no-headings', placeOf(table, row), {})
}

/** Sheets of a workbook have nothing to do with each other. */
const continues = (table: Table, last: Table): boolean =>
  table.at.table !== undefined && widthOf(table) === widthOf(last)

const widthOf = (table: Table): number => Math.max(...table.rows.map(({ cells }) => cells.length))
