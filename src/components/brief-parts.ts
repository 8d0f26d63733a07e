/**
 * The HTML of a brief, cut before each heading of the second level and before its notes. A heading inside a quotation
 * or a list does not cut it: what is opened in a part is closed in it.
 */
export function briefParts(html: string): string[] {
  const parts: string[] = []
  for (const piece of html.split(/(?=<h2 id="|<section data-footnotes)/)) {
    const last = parts.at(-1)
    if (last === undefined || isWhole(last)) parts.push(piece)
    else parts[parts.length - 1] = last + piece
  }
  return parts
}

const isWhole = (html: string): boolean =>
  html.split(/<(?:blockquote|ul|ol)\b/).length === html.split(/<\/(?:blockquote|ul|ol)>/).length
