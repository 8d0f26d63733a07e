import type { List, ListItem, Paragraph as ParagraphNode, RootContent } from 'mdast'
import type { DocumentPlace } from '#cli/readers/document.ts'
import { type Marker, markerOf } from './_line.ts'
import type { Notes } from './_notes.ts'
import type { Paragraph } from './_paragraphs.ts'

/** Which paragraphs are headings, and of which rank. */
export type HeadingRank = (paragraph: Paragraph, index: number) => 1 | 2 | 3 | undefined

/** The tree of paragraphs that have no other structure than their signs and their places: lists, and what is guessed. */
export function blocksOf(
  paragraphs: readonly Paragraph[],
  rankOf: HeadingRank,
  notes: Notes,
): RootContent[] {
  const blocks: RootContent[] = []
  let open: readonly OpenList[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const marker = markerOf(paragraph.text)
    const depth = rankOf(paragraph, index)
    if (marker) open = withItem(blocks, open, paragraph, marker)
    else if (depth === undefined) open = withPlain(blocks, open, paragraph)
    else {
      open = []
      notes.add('guessed-heading', paragraph.place)
      blocks.push({ ...paragraphNode(paragraph.text, paragraph.place), type: 'heading', depth })
    }
  }
  return blocks
}

/** What begins further in than the sign of an item belongs to the item. */
function withPlain(
  blocks: RootContent[],
  open: readonly OpenList[],
  { text, left, place }: Paragraph,
): readonly OpenList[] {
  const around = open.filter((list) => left > list.left + nearness)
  const item = around.at(-1)?.list.children.at(-1)
  if (item) item.spread = true
  const siblings: RootContent[] = item?.children ?? blocks
  siblings.push(paragraphNode(text, place))
  return around
}

/** In letters: what begins less than this apart begins at the same place. */
const nearness = 0.9

interface OpenList {
  list: List
  /** Where its signs stand. */
  left: number
  /** The number of its last item. */
  number: number | undefined
}

/** @returns the lists that the next item can belong to */
function withItem(
  blocks: RootContent[],
  open: readonly OpenList[],
  { text, left, place }: Paragraph,
  { length, number }: Marker,
): OpenList[] {
  const outer = open.filter((list) => list.left <= left + nearness)
  const last = outer.at(-1)
  const node = itemNode(text.slice(length), place)
  if (last && Math.abs(last.left - left) <= nearness && follows(last.number, number)) {
    last.list.children.push(node)
    last.number = number
    return outer
  }
  const within = outer.filter((list) => list.left < left - nearness)
  const list: List = {
    type: 'list',
    ordered: number !== undefined,
    spread: false,
    children: [node],
    data: { place },
  }
  if (number !== undefined) list.start = number
  const parent = within.at(-1)?.list.children.at(-1)
  if (parent) parent.children.push(list)
  else blocks.push(list)
  return [...within, { list, left, number }]
}

const follows = (last: number | undefined, next: number | undefined): boolean =>
  next === undefined ? last === undefined : last !== undefined && next === last + 1

const itemNode = (text: string, place: DocumentPlace): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraphNode(text, place)],
  data: { place },
})

export const paragraphNode = (text: string, place: DocumentPlace): ParagraphNode => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
  data: { place },
})
