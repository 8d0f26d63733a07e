import type { Element, Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Row } from './table.ts'

const parser = unified().use(rehypeParse, { fragment: true })

/** The rows of each table, tables within tables included. */
export const tablesIn = (html: string): Row[][] =>
  elementsIn(parser.parse(html), 'table').map((table) => rowsOf(rowElementsOf(table)))

/** Rows as the eye sees them: a cell that reaches over several rows says its text in each, over columns in the first. */
function rowsOf(elements: readonly Element[]): Row[] {
  let hanging: Hanging[] = []
  const rows: Row[] = []
  for (const [index, element] of elements.entries()) {
    const { cells, next } = cellsOf(element, hanging)
    hanging = next
    if (cells.some((cell) => cell !== '')) rows.push({ number: index + 1, cells })
  }
  return rows
}

/** A cell that reaches into the rows below. */
interface Hanging {
  column: number
  width: number
  text: string
  /** How many rows below it still covers. */
  rows: number
}

function cellsOf(row: Element, hanging: readonly Hanging[]): { cells: string[]; next: Hanging[] } {
  const cells: string[] = []
  const next: Hanging[] = []
  const put = (cell: Hanging) => {
    cells.push(cell.text, ...Array(cell.width - 1).fill(''))
    if (cell.rows > 0) next.push(cell)
  }
  const putHanging = () => {
    for (;;) {
      const above = hanging.find(({ column }) => column === cells.length)
      if (!above) return
      put({ ...above, rows: above.rows - 1 })
    }
  }
  for (const cell of cellElementsOf(row)) {
    putHanging()
    const rows = spanOf(cell, 'rowSpan') - 1
    put({ column: cells.length, width: spanOf(cell, 'colSpan'), text: cellText(cell), rows })
  }
  putHanging()
  return { cells, next }
}

/** Tables for print have some ten columns; a span of thousands is a mistake or an attack. */
const widest = 100

const spanOf = ({ properties }: Element, name: 'colSpan' | 'rowSpan'): number => {
  const span = Number(properties[name] ?? 1)
  return span >= 1 ? Math.min(span, name === 'colSpan' ? widest : Number.MAX_SAFE_INTEGER) : 1
}

const rowElementsOf = (table: Element): Element[] =>
  childrenOf(table).flatMap((child) =>
    child.tagName === 'tr' ? [child] : childrenOf(child).filter(({ tagName }) => tagName === 'tr'),
  )

const cellElementsOf = (row: Element): Element[] =>
  childrenOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')

const childrenOf = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element')

function elementsIn(node: Nodes, tag: string): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) => [
    ...(child.type === 'element' && child.tagName === tag ? [child] : []),
    ...elementsIn(child, tag),
  ])
}

/** The words of a cell, a line for each paragraph and each item of a list, without marks of notes. */
const cellText = (cell: Element): string =>
  textOf(cell)
    .replace(/\s*\n\s*/g, '\n')
    .trim()

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type !== 'element') return textsOf(node)
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'table' || isNoteMark(node)) return ''
  return blocks.has(node.tagName) ? `\n${textsOf(node)}\n` : textsOf(node)
}

const textsOf = ({ children }: { children: readonly Nodes[] }): string =>
  children.map(textOf).join('')

const blocks = new Set(['p', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** `[1]` above the line, which links to the note that is not in the table. */
const isNoteMark = ({ tagName, properties }: Element): boolean =>
  tagName === 'a' && /^(?:footnote|endnote|comment)-ref-/.test(String(properties['id']))
