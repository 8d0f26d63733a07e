import type { BodyPart } from '#model/entry.ts'

/**
 * A brief, cut before each heading of the second level and before its notes. A heading inside a quotation, a list or a
 * component does not cut it: what is opened in a part is closed in it.
 */
export function briefParts(body: readonly BodyPart[]): BodyPart[][] {
  const parts: BodyPart[][] = []
  for (const piece of body.flatMap(pieces)) {
    const last = parts.at(-1)
    if (last && !(beginsPart(piece) && isWhole(last))) last.push(piece)
    else parts.push([piece])
  }
  return parts
}

const beginning = /(?=<h2 id="|<section data-footnotes)/

const pieces = (part: BodyPart): BodyPart[] =>
  typeof part === 'string' ? part.split(beginning) : [part]

const beginsPart = (piece: BodyPart): boolean =>
  typeof piece === 'string' && piece.search(beginning) === 0

function isWhole(part: readonly BodyPart[]): boolean {
  const html = part.filter((piece) => typeof piece === 'string').join('')
  return (
    html.split(/<(?:blockquote|ul|ol)\b/).length === html.split(/<\/(?:blockquote|ul|ol)>/).length
  )
}
