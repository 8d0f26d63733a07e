import type { Problem } from '#model/problem.ts'

/** What is wrong with the characters of a text, and where it begins: an offset in UTF-16 units. */
export interface OddCharacter extends Pick<Problem, 'code' | 'values'> {
  at: number
}

/**
 * The first character that no reader can see, that no feed can carry (XML 1.0 §2.2), or that makes one see another
 * text than there is (Unicode Technical Report 36 §3.2; CVE-2021-42574). What scripts need stays: zero-width spaces
 * and joiners, and directions that end on the line on which they began.
 */
export function oddCharacterIn(text: string): OddCharacter | undefined {
  const match = odd.exec(text)
  const at = match?.index ?? text.length
  return openDirectionIn(text.slice(0, at)) ?? (match ? { at, ...faultOf(match[0]) } : undefined)
}

/** Controls but for tab and line feed, halves of a character, and the two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to be found, they must be named.
const odd = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ufffe\uffff]|\p{Cs}/u

function faultOf(character: string): Pick<Problem, 'code' | 'values'> {
  const code = /[\u202d\u202e]/.test(character) ? 'turned-text' : 'hidden-character'
  return { code, values: { character: nameOf(character) } }
}

/** A direction that is set and does not end on its line turns what follows it, on the page as in the editor. */
function openDirectionIn(text: string): OddCharacter | undefined {
  // Hardly any text sets one, and ten thousand are read for each change of one.
  if (!opening.test(text)) return undefined
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[\n\u202a-\u202c\u2066-\u2069]/g)) {
    if (sign === '\n' && open.length > 0) break
    if (opening.test(sign)) open.push(index)
    else open.pop()
  }
  const [at] = open
  if (at === undefined) return undefined
  return { at, code: 'open-direction', values: { character: nameOf(text.charAt(at)) } }
}

/** Embeddings and isolates; overrides are refused wherever they end. */
const opening = /[\u202a\u202b\u2066-\u2068]/

/** `U+200E`, as character tables have it. */
const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
