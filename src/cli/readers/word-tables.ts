import type { Row } from './table.ts'

/** What mammoth makes of a document before it makes HTML of it: as much of it as matters for tables. */
export interface DocumentNode {
  type: string
  children?: DocumentNode[]
  /** Of `text`. */
  value?: string
  /** Of `tableCell`. */
  colSpan?: number
  rowSpan?: number
  /** Of `paragraph`. */
  numbering?: { isOrdered: boolean; level?: string } | null
}

export interface DocumentTable {
  rows: Row[]
  /** The first cell in which Word numbers the paragraphs by itself, so that their numbers stand nowhere. */
  counted?: { row: number; column: number }
}

/** All tables in their order, tables within tables included. */
export const tablesIn = (node: DocumentNode): DocumentTable[] =>
  (node.children ?? []).flatMap((child) => [
    ...(child.type === 'table' ? [readTable(child)] : []),
    ...tablesIn(child),
  ])

/**
 * Rows as the eye sees them: a cell that reaches over several rows says its text in each that says anything of its own,
 * one that reaches over columns in the first of them.
 */
function readTable(table: DocumentNode): DocumentTable {
  const read: DocumentTable = { rows: [] }
  for (const [index, row] of placedRows(table).entries()) {
    const placed = row.map((cell) => ({ ...cell, text: tidyText(cell.node) }))
    const cells = placed.flatMap(({ text, width }) => [text, ...Array(width - 1).fill('')])
    const number = index + 1
    const counted = placed.find(({ node }) => hasNumber(node))
    if (counted) read.counted ??= { row: number, column: counted.column }
    if (placed.some(({ text, isFromAbove }) => text !== '' && !isFromAbove))
      read.rows.push({ number, cells })
  }
  return read
}

/** A cell where it stands in its row. */
export interface PlacedCell {
  node: DocumentNode
  /** 0-based. */
  column: number
  width: number
  /** How many rows below this one it still covers. */
  below: number
  /** It reaches into this row from one above, and is there again. */
  isFromAbove: boolean
}

/** The cells of each row of a table, with those that reach into it from above in their columns. */
export function placedRows(table: DocumentNode): PlacedCell[][] {
  let above: PlacedCell[] = []
  return childrenOf(table, 'tableRow').map((row) => {
    const placed = placedIn(row, above)
    above = placed.filter(({ below }) => below > 0)
    return placed
  })
}

function placedIn(row: DocumentNode, above: readonly PlacedCell[]): PlacedCell[] {
  const placed: PlacedCell[] = []
  let column = 0
  const put = (cell: PlacedCell) => {
    placed.push(cell)
    column += cell.width
  }
  const putThoseAbove = () => {
    for (let cell = at(above, column); cell; cell = at(above, column))
      put({ ...cell, below: cell.below - 1, isFromAbove: true })
  }
  for (const cell of childrenOf(row, 'tableCell')) {
    putThoseAbove()
    put(placedAt(column, cell))
  }
  putThoseAbove()
  return placed
}

const at = (cells: readonly PlacedCell[], column: number): PlacedCell | undefined =>
  cells.find((cell) => cell.column === column)

/** Tables for print have some ten columns; a span of thousands is a mistake or an attack. */
const widest = 100

const placedAt = (column: number, node: DocumentNode): PlacedCell => ({
  node,
  column,
  width: Math.min(Math.max(node.colSpan ?? 1, 1), widest),
  below: Math.max(node.rowSpan ?? 1, 1) - 1,
  isFromAbove: false,
})

const tidyText = (cell: DocumentNode): string =>
  textOf(cell)
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .trim()

/** The words, a line for each paragraph; neither marks of notes nor a table inside. */
function textOf({ type, value = '', children = [] }: DocumentNode): string {
  if (type === 'table') return ''
  const text = signs[type] ?? (value || children.map(textOf).join(''))
  return type === 'paragraph' ? `${text}\n` : text
}

const signs: Readonly<Record<string, string>> = { break: '\n', tab: '\t' }

const hasNumber = ({ type, numbering, children = [] }: DocumentNode): boolean =>
  type !== 'table' && (numbering?.isOrdered === true || children.some(hasNumber))

const childrenOf = ({ children = [] }: DocumentNode, type: string): DocumentNode[] =>
  children.filter((child) => child.type === type)
