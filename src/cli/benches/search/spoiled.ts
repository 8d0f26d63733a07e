import { type Draw, drawFrom } from '#cli/benches/draw.ts'

/** A misspelling that somebody made, what was meant, and how often it was seen. */
export interface Misspelling {
  typo: string
  word: string
  n: number
}

/** `real`: a word of it stands misspelt as somebody misspelt it; `made`: one slip of a finger; `none`: no word is long enough. */
export type Spoiling = 'real' | 'made' | 'none'

export interface Spoiled {
  text: string
  spoiling: Spoiling
}

/** Shorter words are other words when they are misspelt. */
const shortest = 4

/**
 * Queries with one misspelling each: a word that the list has becomes one of its misspellings, the commoner the
 * likelier; in a query without such a word two neighbouring letters change places, or one is left out, doubled or
 * replaced, never the first of its word. The same seed spoils the same queries in the same way.
 */
export function spoiled(
  queries: readonly string[],
  misspellings: readonly Misspelling[],
  seed: number,
): Spoiled[] {
  const known = Map.groupBy(misspellings.filter(isOneWord), ({ word }) => word.toLowerCase())
  const letters = [...new Set(queries.join('').toLowerCase().match(/\p{L}/gu))].sort()
  return queries.map((text, place) => spoiledOne(text, known, letters, drawFrom(seed + place)))
}

const isOneWord = ({ typo, word }: Misspelling): boolean =>
  word.length >= shortest && typo !== word && /^[\p{L}\p{M}']+$/u.test(typo)

function spoiledOne(
  text: string,
  known: ReadonlyMap<string, readonly Misspelling[]>,
  letters: readonly string[],
  draw: Draw,
): Spoiled {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].filter(([word]) => word.length >= shortest)
  const replaced = (word: RegExpExecArray, by: string): string =>
    `${text.slice(0, word.index)}${by}${text.slice(word.index + word[0].length)}`
  const listed = words.filter(([word]) => known.has(word.toLowerCase()))
  const real = listed[draw(listed.length)]
  if (real) {
    const typo = weighted(known.get(real[0].toLowerCase()) ?? [], draw)
    return { text: replaced(real, typo), spoiling: 'real' }
  }
  const word = words[draw(words.length)]
  if (!word) return { text, spoiling: 'none' }
  return { text: replaced(word, slipped(word[0], letters, draw)), spoiling: 'made' }
}

function weighted(misspellings: readonly Misspelling[], draw: Draw): string {
  let left = draw(misspellings.reduce((sum, { n }) => sum + n, 0))
  const drawn = misspellings.find(({ n }) => {
    left -= n
    return left < 0
  })
  return (drawn ?? (misspellings[0] as Misspelling)).typo
}

/** What becomes of a letter and the next one, if there is one; `other` is another letter of the same script. */
type Slip = (letter: string, next: string, other: string) => string

const slips: readonly Slip[] = [
  (letter, next) => next + letter,
  (_letter, next) => next,
  (letter, next) => letter + letter + next,
  (_letter, next, other) => other + next,
]

/** One slip: another word than before, and the same first letter. */
function slipped(word: string, letters: readonly string[], draw: Draw): string {
  const typed = [...word]
  const place = 1 + draw(typed.length - 1)
  const [letter = '', next = ''] = typed.slice(place)
  const alike = letters.filter((other) => other !== letter && block(other) === block(letter))
  const slip = slips[draw(slips.length)] as Slip
  const [before, after] = [typed.slice(0, place).join(''), typed.slice(place + 2).join('')]
  const result = before + slip(letter, next, alike[draw(alike.length)] ?? '') + after
  // Two equal letters that change places are no slip.
  return result === word ? before + next + after : result
}

/** Letters of one script stand together in Unicode. */
const block = (letter: string): number => (letter.codePointAt(0) ?? 0) >> 7
