import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/**
 * The text of a cell as a person would type it, for cells that come from elsewhere; our own export is read as it is.
 *
 * - HTML character references are decoded, once: `&#40;Unknown&#41;` → (Unknown), `&amp;lt;` → `&lt;`.
 * - Spaces of all kinds (non-breaking, figure, ideographic, tab) become one space; none stands at the end of a line.
 * - What breaks a line softly (vertical tab, line and paragraph separator) breaks it.
 * - Empty lines go, and with them those at the beginning and the end.
 * - Soft hyphens and byte order marks go, and zero-width spaces beside a space, a digit or a letter of a script that
 *   writes spaces. Elsewhere they part the words of scripts that do not.
 */
export const plainText = (cell: string): string =>
  decoded(cell)
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00ad\ufeff\u2060]/g, '')
    .replace(strayZeroWidthSpace, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

const strayZeroWidthSpace =
  /\u200b+(?=[\s\p{ASCII}\p{Lu}\p{Ll}\p{P}]|$)|(?<=[\s\p{ASCII}\p{Lu}\p{Ll}\p{P}]|^)\u200b+/gu

/** Only references that end as they should: `R&D;` and `AT&T` are words. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

const parser = unified().use(rehypeParse, { fragment: true })
const known = new Map<string, string>()

const decoded = (text: string): string =>
  text.includes('&') ? text.replace(reference, (name) => known.get(name) ?? meaning(name)) : text

/** What HTML makes of it. A parser for one word is slow, but a language has few of them. */
function meaning(name: string): string {
  const [node] = parser.parse(name).children
  const text = node?.type === 'text' ? node.value : name
  known.set(name, text)
  return text
}
