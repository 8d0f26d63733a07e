import type { PhrasingContent } from 'mdast'
import { tidy } from './_line.ts'

export type Mark = 'strong' | 'emphasis' | 'delete'

/** A part of a paragraph that looks the same throughout: text, or something else that stands in it. */
export interface Piece {
  text?: string
  node?: PhrasingContent
  marks: ReadonlySet<Mark>
  link?: string
}

/**
 * The tree of pieces in a row. White space is as Markdown can say it: single, never at an end, never at the edge of what is
 * marked; and what looks the same stands together, however often a program has cut it.
 */
export const nested = (pieces: readonly Piece[]): PhrasingContent[] =>
  grouped(spaced(pieces), ['link', ...order])

const order = ['strong', 'emphasis', 'delete'] as const

/** The outermost first. */
function grouped(pieces: readonly Piece[], kinds: readonly ('link' | Mark)[]): PhrasingContent[] {
  const [kind, ...rest] = kinds
  if (kind === undefined) return merged(pieces)
  return runsOf(pieces, (piece) => keyOf(piece, kind)).flatMap(({ key, pieces }) => {
    const children = grouped(pieces, rest)
    if (key === '') return children
    return [
      kind === 'link' ? { type: 'link', url: key, children } : { type: kind, children },
    ] as PhrasingContent[]
  })
}

const keyOf = (piece: Piece, kind: 'link' | Mark): string =>
  kind === 'link' ? (piece.link ?? '') : piece.marks.has(kind) ? kind : ''

function runsOf(pieces: readonly Piece[], keyOf: (piece: Piece) => string) {
  const runs: { key: string; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const key = keyOf(piece)
    const last = runs.at(-1)
    if (last?.key === key) last.pieces.push(piece)
    else runs.push({ key, pieces: [piece] })
  }
  return runs
}

function merged(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const { text, node } of pieces) {
    const last = nodes.at(-1)
    if (node) nodes.push(node)
    else if (last?.type === 'text') last.value += text
    else nodes.push({ type: 'text', value: text ?? '' })
  }
  return nodes
}

/** Words and the spaces between them, one piece each; a space has the marks that the words on both its sides have. */
function spaced(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  let space: Piece | undefined
  for (const piece of pieces.flatMap(cut)) {
    const last = kept.at(-1)
    if (isSpace(piece)) space ??= piece
    else {
      if (space && last && !isBreak(last) && !isBreak(piece)) kept.push(between(space, last, piece))
      space = undefined
      kept.push(piece)
    }
  }
  return kept
}

const cut = (piece: Piece): Piece[] =>
  piece.text === undefined
    ? [piece]
    : (clean(piece.text).match(/ |[^ ]+/g) ?? []).map((text) => ({ ...piece, text }))

const isSpace = ({ text }: Piece): boolean => text === ' '
const isBreak = ({ node }: Piece): boolean => node?.type === 'break'

function between({ text = ' ' }: Piece, before: Piece, after: Piece): Piece {
  const marks = new Set([...before.marks].filter((mark) => after.marks.has(mark)))
  const { link } = before
  return { text, marks, ...(link !== undefined && link === after.link && { link }) }
}

/** As `tidy`, but with a space where one stood at an end. */
const clean = (text: string): string => tidy(`|${text}|`).slice(1, -1)
