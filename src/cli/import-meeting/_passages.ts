import type { Nodes, Root, RootContent, TableRow } from 'mdast'
import type { DocumentPlace } from '#cli/readers/document.ts'
import { invisibles } from '#model/scripts.ts'

/** A stretch of a document that is read by itself. */
export interface Passage {
  kind: 'heading' | 'paragraph' | 'item' | 'row'
  /** On one line, without signs that nobody sees. */
  text: string
  place: DocumentPlace
  /** What it is in the tree. */
  node: Nodes
  /** Of a heading: 1 to 6. */
  depth?: number
  /** Of a row of a table. */
  cells?: string[]
  /** Of a row: what its table says of the columns. */
  columns?: string[]
}

/** The text of a document in its order, without what is empty. */
export const passagesOf = ({ children }: Root): Passage[] =>
  children.flatMap((node) => [...passagesIn(node, {})])

function* passagesIn(
  node: RootContent,
  around: DocumentPlace,
  kind: Passage['kind'] = 'paragraph',
): Generator<Passage> {
  const place = node.data?.place ?? around
  if (node.type === 'table') yield* rowsIn(node.children, place)
  else if (node.type === 'heading')
    yield* filled({ kind: 'heading', text: textOf(node), place, node, depth: node.depth })
  else if (node.type === 'paragraph') yield* filled({ kind, text: textOf(node), place, node })
  else if ('children' in node)
    for (const child of node.children)
      yield* passagesIn(child as RootContent, place, node.type === 'listItem' ? 'item' : kind)
}

function* rowsIn(rows: readonly TableRow[], around: DocumentPlace): Generator<Passage> {
  const columns = rows[0]?.children.map(textOf) ?? []
  for (const [index, node] of rows.entries()) {
    const cells = node.children.map(textOf)
    const place = node.data?.place ?? around
    const passage = { kind: 'row' as const, text: spacedOnce(cells.join(' ')), place, node, cells }
    yield* filled(index === 0 ? passage : { ...passage, columns })
  }
}

function* filled(passage: Passage): Generator<Passage> {
  if (passage.text.trim() !== '') yield passage
}

/** The words of a node on one line. Pictures and the numbers of footnotes are none. */
export const textOf = (node: Nodes): string => spacedOnce(rawText(node))

export const spacedOnce = (text: string): string =>
  text.replace(invisibles, '').replace(/\s+/g, ' ').trim()

function rawText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  return node.children.map(rawText).join(isBlockParent(node) ? ' ' : '')
}

const isBlockParent = ({ type }: Nodes): boolean =>
  ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(type)
