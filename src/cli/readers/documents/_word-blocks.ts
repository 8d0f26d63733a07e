import type { DocumentPlace } from '#cli/readers/document.ts'
import type { WordNode } from '#cli/readers/word-tree.ts'
import type { Block } from './_block.ts'
import { bookmark } from './_word-body.ts'
import type { WordContext } from './_word-context.ts'
import { headingContent, headingDepth } from './_word-headings.ts'
import { type Content, contentOf, paragraphsOf } from './_word-inline.ts'
import { type OpenList, typedBullet, withItem } from './_word-lists.ts'
import { tableOf } from './_word-table.ts'

/**
 * The blocks of a document, of a note, or of the only cell of a table.
 *
 * @param start where they stand, as far as nothing in them says more
 */
export function wordBlocks(
  nodes: readonly WordNode[],
  context: WordContext,
  start: DocumentPlace,
): Block[] {
  const written: Written = { blocks: [], lists: [], place: start }
  for (const node of nodes.filter(isBlock)) {
    const mark = markOf(node)
    if (mark) written.place = { ...start, paragraph: mark.number }
    if (node.type === 'table') addTable(written, node, context)
    else addParagraph(written, contentOf(node, written.place, context), mark?.list ?? '')
  }
  return written.blocks
}

interface Written {
  blocks: Block[]
  /** The lists that the next paragraph can belong to. */
  lists: readonly OpenList[]
  place: DocumentPlace
}

function addTable(written: Written, table: WordNode, context: WordContext): void {
  const inside = ({ children = [] }: WordNode) => wordBlocks(children, context, written.place)
  written.blocks.push(...tableOf(table, context, inside))
  written.lists = []
}

const isBlock = ({ type }: WordNode): boolean => type === 'paragraph' || type === 'table'

/** @param list which list of the document numbers it */
function addParagraph(written: Written, content: Content, list: string): void {
  const { node, place, lines, context } = content
  const { blocks, lists } = written
  if (isContents(node)) context.notes.add('dropped-contents', place)
  if (isContents(node) || lines.length === 0) return
  const depth = headingDepth(content, blocks.length === 0)
  const isItem = depth === undefined && (node.numbering || typedBullet(content) !== undefined)
  written.lists = isItem ? withItem(blocks, lists, content, list) : []
  if (isItem) return
  if (depth !== undefined)
    blocks.push({ type: 'heading', depth, children: headingContent(content), data: { place } })
  else if (isQuotation(node)) addQuotation(blocks, content)
  else blocks.push(...paragraphsOf(content))
}

function addQuotation(blocks: Block[], content: Content): void {
  const last = blocks.at(-1)
  const children = paragraphsOf(content)
  if (last?.type === 'blockquote') last.children.push(...children)
  else blocks.push({ type: 'blockquote', children, data: { place: content.place } })
}

const isQuotation = ({ styleName }: WordNode): boolean =>
  /^(?:(?:intense )?quote|block text|quotations)$/i.test(styleName ?? '')

/** The number of a paragraph in the document, and the list that numbers it. */
function markOf({ children = [] }: WordNode): { number: number; list: string } | undefined {
  for (const { name = '' } of children) {
    const [, number, list = ''] = bookmark.exec(name) ?? []
    if (number !== undefined) return { number: Number(number), list }
  }
  return undefined
}

/** Lists of contents: their pages are of paper, and sites make their own. */
const isContents = ({ styleName }: WordNode): boolean =>
  /^(?:toc \d|toc heading|table of (?:figures|authorities))$/i.test(styleName ?? '')
