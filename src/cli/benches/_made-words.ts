import type { Draw } from './draw.ts'

const vocabularySize = 12_000

/**
 * A sentence of made-up words. As in any language, the n-th commonest word comes 1/n as often as the commonest one
 * (Zipf), so that an index of such sentences is as large as one of real text.
 */
export function sentence(words: number, draw: Draw): string {
  const drawn = Array.from({ length: words }, () => wordAt(rankFrom(draw)))
  const text = drawn.join(' ')
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`
}

const rankFrom = (draw: Draw): number =>
  Math.floor(vocabularySize ** (draw(1_000_000) / 1_000_000)) - 1

const consonants = 'bdfgklmnprstvz'
const vowels = 'aeiou'
const syllables = consonants.length * vowels.length

/** The common words are the short ones: `ba`, `da` … `babada`. */
function wordAt(rank: number): string {
  const syllable = rank % syllables
  const ending = `${consonants[syllable % consonants.length]}${vowels[Math.floor(syllable / consonants.length)]}`
  const rest = Math.floor(rank / syllables)
  return rest === 0 ? ending : wordAt(rest - 1) + ending
}
