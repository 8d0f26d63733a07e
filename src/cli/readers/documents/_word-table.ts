import type { List, PhrasingContent, TableCell, TableRow } from 'mdast'
import type { DocumentPlace } from '#cli/readers/document.ts'
import { type PlacedCell, placedRows } from '#cli/readers/word-tables.ts'
import type { WordNode } from '#cli/readers/word-tree.ts'
import type { Block } from './_block.ts'
import type { WordContext } from './_word-context.ts'
import { textIn } from './tree.ts'

/**
 * A table with rows of equal width. What a cell says that reaches over several rows or columns is said in the first of
 * them; a table of one cell is only a box around what stands in it.
 *
 * @param blocksIn what stands in a cell
 */
export function tableOf(
  node: WordNode,
  context: WordContext,
  blocksIn: (cell: WordNode) => Block[],
): Block[] {
  const rows = placedRows(node)
  const [only] = rows.length === 1 ? (rows[0] ?? []) : []
  if (only && rows[0]?.length === 1) return blocksIn(only.node)
  const table = ++context.tables
  const filled = rows.map((row, index) => rowOf(row, { table, row: index + 1 }, blocksIn))
  const children = filled.filter((row) => row.children.some((cell) => cell.children.length > 0))
  const width = Math.max(0, ...children.map((row) => row.children.length))
  for (const row of children)
    while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] })
  const place = { table }
  const merged = rows
    .flat()
    .filter((cell) => !cell.isFromAbove && (cell.width > 1 || cell.below > 0))
  if (merged.length > 0) context.notes.add('merged-cells', place, {}, merged.length)
  return children.length === 0
    ? []
    : [{ type: 'table', align: Array(width).fill(null), children, data: { place } }]
}

function rowOf(
  row: readonly PlacedCell[],
  place: DocumentPlace,
  blocksIn: (cell: WordNode) => Block[],
): TableRow {
  const children: TableCell[] = []
  let paragraph: number | undefined
  for (const { node, width, isFromAbove } of row) {
    const blocks = isFromAbove ? [] : blocksIn(node)
    paragraph ??= blocks[0]?.data?.place?.paragraph
    children.push({ type: 'tableCell', children: inline(blocks) })
    for (let more = 1; more < width; more++) children.push({ type: 'tableCell', children: [] })
  }
  return {
    type: 'tableRow',
    children,
    data: { place: { ...(paragraph !== undefined && { paragraph }), ...place } },
  }
}

/** What Markdown can hold in a cell: the blocks as lines, of tables within it their words. */
function inline(blocks: readonly Block[]): PhrasingContent[] {
  const lines = blocks.flatMap(linesOf)
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'break' } as const, ...line],
  )
}

function linesOf(block: Block): PhrasingContent[][] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block.children]
  if (block.type === 'blockquote') return block.children.flatMap(linesOf)
  if (block.type === 'list')
    return block.children.flatMap(({ children }, index) =>
      children.flatMap(linesOf).map((line, at) => (at > 0 ? line : withSign(line, block, index))),
    )
  return [[{ type: 'text', value: textIn(block) }]]
}

function withSign(
  line: PhrasingContent[],
  { ordered, start }: List,
  index: number,
): PhrasingContent[] {
  const sign = ordered ? `${(start ?? 1) + index}. ` : '• '
  const [first, ...rest] = line
  return first?.type === 'text'
    ? [{ ...first, value: sign + first.value }, ...rest]
    : [{ type: 'text', value: sign }, ...line]
}
