import type { PhrasingContent, Root, Table as TableNode, TableRow } from 'mdast'
import type { DocumentPlace } from '#cli/readers/document.ts'
import { type Row, refuse, type Table } from '#cli/readers/table.ts'
import { tidy } from './_line.ts'

/** Of one table: what is longer is data, and no page shows it. */
const maximumRows = 20_000

/**
 * Tables as one tree, each below the name of its sheet where there are several.
 *
 * @throws Refusal
 */
export const treeOfTables = (tables: readonly Table[]): Root => ({
  type: 'root',
  children: tables.flatMap(({ at, rows }) => {
    if (rows.length > maximumRows)
      throw refuse('many-rows', { rows: rows.length, limit: maximumRows }, at)
    const table = tableOf(rows, at)
    if (at.sheet === undefined) return [table]
    const children: PhrasingContent[] = [{ type: 'text', value: tidy(at.sheet) }]
    return [{ type: 'heading', depth: 2, children, data: { place: at } } as const, table]
  }),
})

function tableOf(rows: readonly Row[], at: DocumentPlace): TableNode {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const children = rows.map((row) => rowOf(row, width, at))
  return { type: 'table', align: Array(width).fill(null), children, data: { place: at } }
}

const rowOf = ({ number, line, cells }: Row, width: number, at: DocumentPlace): TableRow => ({
  type: 'tableRow',
  children: Array.from({ length: width }, (_, column) => ({
    type: 'tableCell',
    children: wordsOf(cells[column] ?? ''),
  })),
  data: { place: line === undefined ? { ...at, row: number } : { line } },
})

const wordsOf = (cell: string): PhrasingContent[] =>
  cell
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .flatMap((line, index) => {
      const text: PhrasingContent = { type: 'text', value: line }
      return index === 0 ? [text] : [{ type: 'break' }, text]
    })
