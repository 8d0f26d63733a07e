import type { Paragraph, PhrasingContent } from 'mdast'
import type { DocumentPlace } from '#cli/readers/document.ts'
import type { WordNode } from '#cli/readers/word-tree.ts'
import { safeAddress } from './_address.ts'
import { type Mark, nested, type Piece } from './_pieces.ts'
import type { WordContext } from './_word-context.ts'
import { altOf } from './_word-pictures.ts'

/** A paragraph of Word and what stands in it. */
export interface Content {
  node: WordNode
  place: DocumentPlace
  context: WordContext
  /** One, or several where empty lines part it; none where it shows nothing. */
  lines: PhrasingContent[][]
}

export const contentOf = (node: WordNode, place: DocumentPlace, context: WordContext): Content => ({
  node,
  place,
  context,
  lines: parted(nested(piecesOf(node.children ?? [], { marks: new Set(), place, context }))),
})

export const paragraphsOf = ({ lines, place }: Content): Paragraph[] =>
  lines.map((children) => ({ type: 'paragraph', children, data: { place } }))

/** Two broken lines in a row are a new paragraph to whoever reads it; one at an end is none. */
function parted(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const [index, node] of nodes.entries()) {
    const isBreak = node.type === 'break'
    if (isBreak && nodes[index - 1]?.type === 'break') lines.push([])
    else if (!isBreak || nodes[index + 1]?.type !== 'break') lines.at(-1)?.push(node)
  }
  return lines.map(withoutBreaksAround).filter(({ length }) => length > 0)
}

function withoutBreaksAround(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isWord = ({ type }: PhrasingContent) => type !== 'break'
  return nodes.slice(Math.max(nodes.findIndex(isWord), 0), nodes.findLastIndex(isWord) + 1)
}

interface Around {
  marks: ReadonlySet<Mark>
  link?: string
  place: DocumentPlace
  context: WordContext
}

const piecesOf = (nodes: readonly WordNode[], around: Around): Piece[] =>
  nodes.flatMap((node) => (kinds[node.type] ?? inside)(node, around))

const inside = ({ children = [] }: WordNode, around: Around): Piece[] => piecesOf(children, around)

const kinds: Readonly<Record<string, (node: WordNode, around: Around) => Piece[]>> = {
  text: ({ value = '' }, around) => [textPiece(value, around)],
  tab: (_, around) => [textPiece(' ', around)],
  checkbox: ({ checked }, around) => [textPiece(checked ? '☑' : '☐', around)],
  break: ({ breakType }, around) =>
    breakType === 'line' ? [nodePiece({ type: 'break' }, around)] : [],
  run: (node, around) =>
    piecesOf(node.children ?? [], { ...around, marks: marksOf(node, around) }).map(raised(node)),
  hyperlink: linkPieces,
  image: imagePieces,
  noteReference: notePieces,
}

const textPiece = (text: string, { marks, link }: Around): Piece => ({
  text,
  marks,
  ...(link !== undefined && { link }),
})

const nodePiece = (node: PhrasingContent, { link }: Around): Piece => ({
  node,
  marks: new Set(),
  ...(link !== undefined && { link }),
})

function marksOf({ isBold, isItalic, isStrikethrough }: WordNode, { marks }: Around): Set<Mark> {
  const own = new Set(marks)
  if (isBold) own.add('strong')
  if (isItalic) own.add('emphasis')
  if (isStrikethrough) own.add('delete')
  return own
}

/** 10⁶ is not 106: raised digits have signs of their own; of a raised letter (2nd) nothing is lost. */
const raised =
  ({ verticalAlignment }: WordNode) =>
  (piece: Piece): Piece => {
    const signs = verticalAlignment === 'superscript' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉'
    if (piece.text === undefined || !verticalAlignment || verticalAlignment === 'baseline')
      return piece
    return /^\d+$/.test(piece.text)
      ? { ...piece, text: piece.text.replace(/\d/g, (digit) => signs[Number(digit)] ?? digit) }
      : piece
  }

function linkPieces({ href = '', children = [] }: WordNode, around: Around): Piece[] {
  const link = safeAddress(href)
  // What leads to another place of the document has no address.
  if (link === undefined && href !== '' && !href.startsWith('#'))
    around.context.notes.add('dropped-link', around.place, { address: href.slice(0, 200) })
  return piecesOf(children, link === undefined ? around : { ...around, link })
}

function imagePieces(node: WordNode, around: Around): Piece[] {
  const url = around.context.pictureNames.get(node)
  return url === undefined ? [] : [nodePiece({ type: 'image', url, alt: altOf(node) }, around)]
}

function notePieces(node: WordNode, { context, place }: Around): Piece[] {
  const identifier = context.footnotes.refer(node, place)
  return identifier === undefined
    ? []
    : [{ node: { type: 'footnoteReference', identifier, label: identifier }, marks: new Set() }]
}
