import Fuse from 'fuse.js/basic'
import { editDistance } from '#model/nearest.ts'
import type { Lexicon } from './lexicon.ts'

/** A word of the lexicon that may be meant, and how many slips away it is. */
export interface Guess {
  number: number
  distance: number
}

/** A word of the lexicon in the form in which Fuse compares it: whole, or its first letters. */
interface Candidate {
  number: number
  text: string
}

const mostGuesses = 12

/**
 * The words that somebody may have meant who typed `word`: nearest first, and among equally near ones the word that
 * the site uses most.
 *
 * Fuse compares `word` with the words of like length and letters; its score puts *movement* beside *government* for
 * `goverment`, so the Damerau–Levenshtein distance decides the order.
 *
 * @param unfinished the word is still being typed: it may be the misspelt beginning of a longer one
 */
export function guessesFor(word: string, lexicon: Lexicon, unfinished: boolean): Guess[] {
  const slips = slipsIn(word)
  if (slips === 0 || /\d/.test(word)) return []
  const candidates = [...alike(word, lexicon, slips, unfinished)]
  const fuse = new Fuse(candidates, { keys: ['text'], threshold: 0.5, distance: 32 })
  return fuse
    .search(word)
    .map(({ item }) => ({
      number: item.number,
      distance: distanceTo(word, lexicon.term(item.number), unfinished),
    }))
    .filter(({ distance }) => distance > 0 && distance <= slips)
    .sort((a, b) => a.distance - b.distance || lexicon.count(b.number) - lexicon.count(a.number))
    .slice(0, mostGuesses)
}

/** Slips between two words; of an unfinished one, up to the beginning of the other that is most like it. */
function distanceTo(word: string, term: string, unfinished: boolean): number {
  if (!unfinished || term.length <= word.length) return editDistance(word, term)
  const beginnings = [-1, 0, 1].map((more) => term.slice(0, word.length + more))
  return Math.min(...beginnings.map((beginning) => editDistance(word, beginning)))
}

/** How many slips a word of its length may hold: a short word with two is another word. */
const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/** The words that differ by so few letters that they can be within reach. */
function* alike(
  word: string,
  lexicon: Lexicon,
  slips: number,
  unfinished: boolean,
): Generator<Candidate> {
  const letters = lettersOf(word)
  for (let number = 0; number < lexicon.size; number++) {
    const term = lexicon.term(number)
    if (term.length < word.length - slips) continue
    if (!unfinished && term.length > word.length + slips) continue
    // Every letter that is missing is a slip.
    if (bits(letters & ~lettersOf(term)) > slips) continue
    yield { number, text: unfinished ? term.slice(0, word.length + 1) : term }
  }
}

/** The letters of a word as a set of 32. */
function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters
}

function bits(set: number): number {
  let rest = set
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count++
  }
  return count
}
