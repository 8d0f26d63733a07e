import type { Run, Token } from './cut.ts'
import { type Evidence, exactly } from './evidence.ts'
import type { Lexicon } from './lexicon.ts'

/** Two shorter ones stand side by side by chance. */
const shortestPart = 3

/** The two words of the site, commonest together, that somebody wrote without the space between them. */
export function splitOf(word: string, lexicon: Lexicon): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined
  let most = 0
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const parts = [word.slice(0, at), word.slice(at)] as const
    const times = countOf(parts[0], lexicon) * countOf(parts[1], lexicon)
    if (times <= most) continue
    most = times
    best = parts
  }
  return best
}

function countOf(word: string, lexicon: Lexicon): number {
  const number = lexicon.find(word)
  return number < 0 ? 0 : lexicon.count(number)
}

/** The word that two make together, beside either of them. */
export const gluedWeight = 0.9

/** The words of the site that a word of the query makes with the one before or after it: well being, govern ment. */
export function gluedAt(
  place: number,
  pieces: readonly (Token | Run)[],
  text: string,
  words: Lexicon,
): Evidence[] {
  return [place - 1, place].flatMap((first) => {
    const [before, after] = [pieces[first], pieces[first + 1]]
    if (!isWord(before) || !isWord(after)) return []
    if (text.slice(before.end, after.start).trim() !== '') return []
    const glued = exactly(before.text + after.text, words, 'words')
    return glued.map((evidence) => ({ ...evidence, weight: gluedWeight }))
  })
}

const isWord = (piece: Token | Run | undefined): piece is Token =>
  piece?.kind === 'token' && piece.parts.length === 0 && /^\p{L}+$/u.test(piece.text)
