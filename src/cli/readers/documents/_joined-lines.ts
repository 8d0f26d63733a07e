import { isUnspaced } from '#model/scripts.ts'

/**
 * The lines of a paragraph as one text. A space takes the place of a line's end, except within a word: behind a hyphen,
 * and in scripts that write no spaces.
 *
 * @param known all words of the document in lower case: they tell a hyphen that only broke a word from one that is its own
 */
export const joinedLines = (lines: readonly string[], known: ReadonlySet<string>): string =>
  lines.reduce((text, line) => joined(text, line, known))

function joined(text: string, line: string, known: ReadonlySet<string>): string {
  if (isUnspaced(text.slice(-1)) && isUnspaced(line.slice(0, 1))) return text + line
  const [, begin] = /([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])-$/u.exec(text) ?? []
  const [end] = /^[\p{L}\p{M}\p{N}]+/u.exec(line) ?? []
  if (begin === undefined || end === undefined) return `${text} ${line}`
  return (keepsHyphen(begin, end, known) ? text : text.slice(0, -1)) + line
}

/** Typesetters break between small letters; whatever else stands beside a hyphen is a compound (Covid-19, UN-led). */
function keepsHyphen(begin: string, end: string, known: ReadonlySet<string>): boolean {
  if (!/\p{Ll}$/u.test(begin) || !/^\p{Ll}/u.test(end)) return true
  const [compound, word] = [`${begin}-${end}`.toLowerCase(), `${begin}${end}`.toLowerCase()]
  if (known.has(compound)) return true
  if (known.has(word)) return false
  // A part before the hyphen that is a word of its own: sub- is none here, civil- is.
  return known.has(begin.toLowerCase()) && known.has(end.toLowerCase())
}
