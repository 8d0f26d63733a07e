import Fuse from 'fuse.js/basic'
import { editDistance } from '#model/nearest.ts'
import { type LetterSet, lettersOf, missingFrom, neighboursOf } from './letters.ts'
import type { Lexicon } from './lexicon.ts'

/** A word of the lexicon that may be meant. */
export interface Guess {
  number: number
  /** How many slips away it is. */
  distance: number
  /** How likely it was meant, from 1 for the likeliest guess down. */
  likelihood: number
}

/** A word of the lexicon in the form in which Fuse compares it: whole, or its first letters. */
interface Candidate {
  number: number
  text: string
}

interface Reach {
  slips: number
  unfinished: boolean
}

const mostGuesses = 8
/** What is less likely than this, beside the likeliest, is left out. */
const leastLikelihood = 0.05

/** How much less likely a word is meant for every slip; when the first letter is another; when it goes on. */
const bySlip = 0.02
const byFirstLetter = 0.25
const byLength = 0.5
/** How often a slip stays in the texts of a site. */
const byMisprint = 0.05

/**
 * The words that somebody may have meant who typed `word`, the likeliest first: few slips, the right first letter,
 * and a word that the site uses often (a noisy channel; Kernighan, Church and Gale 1990).
 *
 * Fuse compares `word` with the words of like length and letters; its score puts *movement* beside *government* for
 * `goverment`, so the Damerau–Levenshtein distance decides.
 *
 * @param unfinished the word is still being typed: it may be the misspelt beginning of a longer one
 * @param times how often the site has the word as typed: only far commoner ones are meant instead
 */
export function guessesFor(
  word: string,
  lexicon: Lexicon,
  unfinished: boolean,
  times = 0,
): Guess[] {
  const slips = slipsIn(word)
  if (slips === 0 || /\d/.test(word)) return []
  const { guesses: known } = knownOf(lexicon)
  const asked = `${word} ${unfinished} ${times}`
  const guesses = known.get(asked) ?? guessesAmong(lexicon, word, { slips, unfinished }, times)
  if (known.size >= mostKnown) known.clear()
  known.set(asked, guesses)
  return guesses
}

function guessesAmong(lexicon: Lexicon, word: string, reach: Reach, times: number): Guess[] {
  const { slips, unfinished } = reach
  const candidates = [...alike(word, lexicon, reach)].filter(({ number }) =>
    isMeant(lexicon.count(number), times, 1),
  )
  if (candidates.length === 0) return []
  const fuse = new Fuse(candidates, { keys: ['text'], threshold: 0.7, distance: 32 })
  const guesses = fuse
    .search(word)
    .map(({ item }) => guessOf(item.number, word, lexicon, unfinished))
    .filter(
      ({ number, distance }) =>
        distance > 0 && distance <= slips && isMeant(lexicon.count(number), times, distance),
    )
    .sort((a, b) => b.likelihood - a.likelihood || a.number - b.number)
  const best = guesses[0]?.likelihood ?? 1
  return guesses
    .map((guess) => ({ ...guess, likelihood: guess.likelihood / best }))
    .filter(({ likelihood }) => likelihood >= leastLikelihood)
    .slice(0, mostGuesses)
}

/** Texts have slips, too: a word as often as its far commoner neighbour is mistyped may be meant as that. */
const isMeant = (count: number, times: number, distance: number): boolean =>
  count * byMisprint ** distance >= times

function guessOf(number: number, word: string, lexicon: Lexicon, unfinished: boolean): Guess {
  const term = lexicon.term(number)
  const whole = editDistance(word, term)
  const begun = unfinished ? distanceToBeginning(word, term) : whole
  const distance = Math.min(whole, begun)
  // The root: what is looked for is not what is written most.
  const likelihood =
    Math.sqrt(lexicon.count(number)) *
    bySlip ** distance *
    (term[0] === word[0] ? 1 : byFirstLetter) *
    (begun < whole ? byLength : 1)
  return { number, distance, likelihood }
}

/** Slips up to the beginning of the term that is most like the word. */
function distanceToBeginning(word: string, term: string): number {
  const beginnings = [-1, 0, 1].map((more) => term.slice(0, word.length + more))
  return Math.min(...beginnings.map((beginning) => editDistance(word, beginning)))
}

/** How many slips a word of its length may hold: a short word with two is another word. */
const slipsIn = (word: string): number => (word.length < 3 ? 0 : word.length < 8 ? 1 : 2)

/** The words that differ by so few letters that they can be within reach. */
function* alike(word: string, lexicon: Lexicon, reach: Reach): Generator<Candidate> {
  const sets = knownOf(lexicon)
  const asked = { letters: lettersOf(word), neighbours: neighboursOf(word) }
  const [least, most] = [word.length - reach.slips, word.length + reach.slips]
  for (let number = 0; number < lexicon.size; number++) {
    if (lacksTooMuch(number, sets, asked, reach)) continue
    const term = lexicon.term(number)
    const text = reach.unfinished ? term.slice(0, word.length + 1) : term
    const isLikeLong = least <= text.length && text.length <= most
    if (isLikeLong && isLike(text, asked.letters, reach)) yield { number, text }
  }
}

/** Every letter that is missing is a slip, and a slip parts three neighbours at most: two letters that change places. */
const lacksTooMuch = (
  number: number,
  sets: LetterSets,
  { letters, neighbours }: { letters: LetterSet; neighbours: LetterSet },
  { slips }: Reach,
): boolean =>
  missingFrom(sets.letters[number] as LetterSet, letters) > slips ||
  missingFrom(sets.neighbours[number] as LetterSet, neighbours) > 3 * slips

/** Every letter too many is a slip; a beginning is cut a letter too late rather than too early. */
function isLike(text: string, letters: LetterSet, { slips, unfinished }: Reach): boolean {
  const set = lettersOf(text)
  const tooMany = missingFrom(letters, set)
  return tooMany <= (unfinished ? slips + 1 : slips) && missingFrom(set, letters) <= slips
}

interface LetterSets {
  letters: Int32Array
  neighbours: Int32Array
}

/** What is made once for a lexicon. */
interface Known extends LetterSets {
  /** By what was asked: with every letter of a word, the words before it are asked for again. */
  guesses: Map<string, Guess[]>
}

const mostKnown = 200
const knownByLexicon = new WeakMap<Lexicon, Known>()

/** Made at the first word that the lexicon does not have. */
function knownOf(lexicon: Lexicon): Known {
  const setsBy = (setOf: (word: string) => LetterSet) =>
    Int32Array.from({ length: lexicon.size }, (_, number) => setOf(lexicon.term(number)))
  const known = knownByLexicon.get(lexicon) ?? {
    letters: setsBy(lettersOf),
    neighbours: setsBy(neighboursOf),
    guesses: new Map(),
  }
  knownByLexicon.set(lexicon, known)
  return known
}
