import { pairsOf, type Run } from './cut.ts'
import { completions, distinct, type Evidence, exactly, type Unit, unitOf } from './evidence.ts'
import type { Lexicon } from './lexicon.ts'
import { nearWords } from './near-words.ts'
import { type Cut, type Meant, wordsOf } from './segment.ts'
import type { TermIndex } from './term-index.ts'

/** How likely one certain slip is: a few words in a hundred hold one, and each word has room for some dozens. */
const slip = 0.001
const mostGuesses = 6

/** Every pair repeats a part of a word, and the words are several pairs long. */
const pairWeight = 0.2

/**
 * A run is asked for word by word, as the site's own vocabulary cuts it, where a stretch may also be a word with a
 * slip in it, or the last one a word's beginning. The pairs of clusters of what is no word find it, too. All pairs,
 * also those between two words, help to rank.
 */
export function runUnits({ clusters }: Run, index: TermIndex, unfinished: boolean): Unit[] {
  const { vocabulary, words, pairs: pairLexicon } = index
  const pairs = pairsOf(clusters).map((pair, place, { length }) => {
    const found = exactly(pair.text, pairLexicon, 'pairs')
    return unfinished && place === length - 1
      ? [...found, ...completions(pair.text, pairLexicon, 'pairs')]
      : found
  })
  const meant: Meant = (text, last) => {
    const [near] = nearWords(text, vocabulary)
    const asSlip = near === undefined ? 0 : slip * vocabulary.count(near)
    return Math.max(asSlip, last && unfinished ? timesBegun(text, words) / 2 : 0)
  }
  const read = wordsOf(clusters, vocabulary, meant).map((word) => ({
    ...word,
    evidence: evidenceOf(word, index, unfinished && word.to === clusters.length),
  }))
  const units = stretchesOf(read).map((word, _, { length }) => ({
    ...unitOf(word.text, word.evidence),
    apart: word.known,
    together: word.known
      ? asGuesses(length === 1 ? pairsWithin(word, pairs) : [])
      : pairsWithin(word, pairs),
  }))
  const whole = pairs.map((found) => ({
    ...unitOf('', found),
    weight: pairWeight,
    asked: false,
  }))
  return [...units, ...whole]
}

type Read = Cut & { evidence: readonly Evidence[] }

function evidenceOf({ text, known }: Cut, index: TermIndex, unfinished: boolean): Evidence[] {
  const { words, vocabulary } = index
  const found = known ? exactly(text, words, 'words') : guesses(nearWords(text, vocabulary), words)
  return unfinished ? distinct([...found, ...completions(text, words, 'words')]) : found
}

const guesses = (near: readonly string[], words: Lexicon): Evidence[] =>
  near.slice(0, mostGuesses).map((word) => ({
    lexicon: 'words',
    number: words.find(word),
    weight: 0.4,
    guessed: true,
  }))

/**
 * A known word asked for alone is looked for in texts that are cut otherwise, too, but below. With others, its pairs
 * would make any long text answer.
 */
const asGuesses = (pairs: readonly (readonly Evidence[])[]): Evidence[][] =>
  pairs.map((pair) => pair.map((evidence) => ({ ...evidence, guessed: true })))

/** How often words occur that begin so. */
function timesBegun(text: string, words: Lexicon): number {
  const [from, to] = words.startingWith(text)
  let times = 0
  for (let number = from; number < to; number++) times += words.count(number)
  return times
}

/** Clusters in a row that nothing answers are looked for as one word. */
function stretchesOf(words: readonly Read[]): Read[] {
  const stretches: Read[] = []
  for (const word of words) {
    const last = stretches.at(-1)
    if (last && last.evidence.length === 0 && word.evidence.length === 0)
      stretches[stretches.length - 1] = {
        ...last,
        text: last.text + word.text,
        end: word.end,
        to: word.to,
      }
    else stretches.push(word)
  }
  return stretches
}

/** The pairs of a stretch; of an unknown single cluster the pairs with its neighbours, since it has none of its own. */
function pairsWithin(
  { from, to, known }: Cut,
  pairs: readonly (readonly Evidence[])[],
): readonly (readonly Evidence[])[] {
  if (to - from > 1) return pairs.slice(from, to - 1)
  return known ? [] : pairs.slice(Math.max(0, from - 1), to)
}
