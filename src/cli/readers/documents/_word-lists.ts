import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast'
import type { Block } from './_block.ts'
import { markerOf } from './_line.ts'
import { type Content, paragraphsOf } from './_word-inline.ts'

/** A list to which the next paragraph may belong. */
export interface OpenList {
  node: List
  /** 0-based. */
  level: number
  /** Which list of the document it is; '' where nothing says. */
  id: string
}

/** Whether somebody has typed the sign of an item, as in a text. */
export const typedBullet = ({ lines: [line] }: Content): number | undefined => {
  const [first] = line ?? []
  const marker = first?.type === 'text' ? markerOf(first.value) : undefined
  return marker && marker.number === undefined ? marker.length : undefined
}

/** @returns the lists that the next paragraph can belong to */
export function withItem(
  blocks: Block[],
  lists: readonly OpenList[],
  content: Content,
  id: string,
): readonly OpenList[] {
  const { numbering } = content.node
  const level = Number(numbering?.level ?? 0)
  const ordered = numbering?.isOrdered ?? false
  const around = lists.filter((list) => list.level <= level)
  const same = around.find(
    (list) => list.level === level && list.node.ordered === ordered && list.id === id,
  )
  const item = itemOf(content, numbering ? undefined : typedBullet(content))
  const outer = around.filter((list) => list.level < level)
  const open = same ?? { node: newList(content, ordered, level, id), level, id }
  open.node.children.push(item)
  content.context.numbers.set(
    `${id} ${level}`,
    (open.node.start ?? 1) + open.node.children.length - 1,
  )
  if (same) return around
  const parent = outer.at(-1)?.node.children.at(-1)
  const siblings: Block[] = parent?.children ?? blocks
  siblings.push(open.node)
  return [...outer, open]
}

/** A list that goes on below something else goes on with its next number, and those within begin anew. */
function newList({ place, context }: Content, ordered: boolean, level: number, id: string): List {
  const list: List = { type: 'list', ordered, spread: false, children: [], data: { place } }
  const last = level === 0 && id !== '' ? context.numbers.get(`${id} ${level}`) : undefined
  if (ordered) list.start = (last ?? 0) + 1
  return list
}

/** @param typed how many letters of it are its sign */
function itemOf(content: Content, typed = 0): ListItem {
  const children = paragraphsOf(content)
  const [first] = children
  if (first && typed > 0) first.children = withoutStart(first, typed)
  return { type: 'listItem', spread: children.length > 1, children, data: { place: content.place } }
}

function withoutStart(
  { children: [first, ...rest] }: Paragraph,
  letters: number,
): PhrasingContent[] {
  return first?.type === 'text'
    ? [{ type: 'text', value: first.value.slice(letters) }, ...rest]
    : []
}
