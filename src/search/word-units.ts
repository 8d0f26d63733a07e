import type { Token } from './cut.ts'
import {
  completions,
  distinct,
  type Evidence,
  exactly,
  relativesIn,
  type Unit,
  unitOf,
} from './evidence.ts'
import { guessesFor } from './misspelling.ts'
import type { TermIndex } from './term-index.ts'
import { gluedWeight, splitOf } from './word-breaks.ts'

/** A number or a symbol (118.22) that the site has is meant as it is; of other joined words the parts are asked for too. */
export function tokenUnits(token: Token, index: TermIndex, unfinished: boolean): Unit[] {
  if (token.parts.length === 0) return wordUnits(token.text, index, unfinished)
  const whole = exactly(token.text, index.words, 'words')
  if (unfinished) whole.push(...completions(token.text, index.words, 'words'))
  if (whole.length > 0 && isSymbol(token.text)) return [unitOf(token.text, whole)]
  const parts = token.parts.flatMap((part) =>
    wordUnits(part.text, index, unfinished && part.end === token.end),
  )
  if (whole.length === 0) return parts
  // Who writes it as one word does not write the parts.
  const glued = whole.map((evidence) => ({ ...evidence, weight: evidence.weight * gluedWeight }))
  return [
    { ...unitOf('', whole), asked: false },
    ...parts.map((part) => ({ ...part, evidence: distinct([...part.evidence, ...glued]) })),
  ]
}

/** 118.22, 2021-06-02, A/HRC/26/16; not Covid-19, which some write in two words. */
const isSymbol = (token: string): boolean => /\d.*[^\p{L}\p{N}]|[^\p{L}\p{N}].*\d/u.test(token)

/** Each may be a download. */
const mostEvidence = 48

/**
 * The word, its inflections, its other relatives, what it may become, and what may be meant by it. Of a word that
 * the site does not have the other relatives are guesses like those, and it may be two words.
 */
function wordUnits(word: string, index: TermIndex, unfinished: boolean): Unit[] {
  const { words } = index
  const { inflected, related } = relativesIn(word, index)
  const typed = [...exactly(word, words, 'words'), ...inflected]
  const begun = unfinished ? completions(word, words, 'words') : []
  const split = typed.length + begun.length > 0 ? undefined : splitOf(word, words)
  if (split) return split.flatMap((part) => wordUnits(part, index, false))
  const others = typed.length > 0 ? related : related.map(asGuess)
  const guesses = guessesIn(word, index, [...typed, ...begun], unfinished)
  const found = distinct([...typed, ...begun, ...others, ...guesses])
  const best = found.sort((a, b) => b.weight - a.weight).slice(0, mostEvidence)
  return [unitOf(word, best)]
}

const asGuess = (evidence: Evidence): Evidence => ({ ...evidence, guessed: true })

/** The weight of the likeliest guess; half of it where the word is there as typed, too. */
const likeliest = 0.8

/** A word that the site hardly has may be somebody's slip itself: then a far commoner neighbour is meant, too. */
function guessesIn(
  word: string,
  index: TermIndex,
  found: readonly Evidence[],
  unfinished: boolean,
): Evidence[] {
  const { words } = index
  const times = found.reduce((sum, { number }) => sum + words.count(number), 0)
  const top = times === 0 ? likeliest : likeliest / 2
  return guessesFor(word, words, unfinished, times).flatMap(({ number, likelihood }) => {
    const weight = top * Math.sqrt(likelihood)
    const { inflected, related } = relativesIn(words.term(number), index)
    const forms = [...inflected, ...related].map((form) => ({
      ...asGuess(form),
      weight: weight * form.weight,
    }))
    return [{ lexicon: 'words', number, weight, guessed: true }, ...forms]
  })
}
