import type { BodyPart, Entry } from './entry.ts'

/** A paragraph, or a point of a list without paragraphs in it, as the reader writes them, up to its end or the next block. */
const beginning =
  /<(p|li)>((?:(?!<\/?(?:p|li|ul|ol|pre|table|blockquote|figure|div|section|dl|h[2-6])\b)[\s\S])+)/g

const tags = /<(?:[^>"]|"[^"]*")*>/g

/** Notes have names of their own. */
const notes = '<section data-footnotes'

/**
 * The HTML of a part of a body with each of its paragraphs changed.
 *
 * @param change is given the words of a paragraph, with markup and without
 */
export function withParagraphs(
  html: string,
  change: (name: string, inside: string, words: string) => string,
): string {
  const end = html.indexOf(notes)
  const body = end === -1 ? html : html.slice(0, end)
  const changed = body.replace(beginning, (whole, name: string, inside: string) => {
    const words = inside.replace(tags, '').trim()
    return words === '' ? whole : change(name, inside, words)
  })
  return changed + html.slice(body.length)
}

/** What each paragraph of a body says, in order, those inside components with it. */
export function paragraphsOf(parts: readonly BodyPart[]): string[] {
  const found: string[] = []
  for (const part of parts)
    if (typeof part !== 'string') found.push(...paragraphsOf(part.children))
    else
      withParagraphs(part, (_name, inside, words) => {
        found.push(words)
        return inside
      })
  return found
}

/** Whether the paragraphs of an entry have permanent names: those of the briefs that people read and quote. */
export const isQuoted = ({ collection }: Entry): boolean =>
  collection === 'meetings' || collection === 'briefs'
