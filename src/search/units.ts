import { cut, type Run, type Token } from './cut.ts'
import { completions, distinct, type Evidence, exactly, type Unit, unitOf } from './evidence.ts'
import { guessesFor } from './misspelling.ts'
import { relativesOf } from './relatives.ts'
import { runUnits } from './run-units.ts'
import type { TermIndex } from './term-index.ts'

export type { Evidence, Unit } from './evidence.ts'

/** Longer queries are read up to here: nobody types them, and every keystroke is to be answered in time. */
const longestQuery = 400
const mostUnits = 48

/** The words of a query. The last one may be unfinished, unless a space or a sign follows it. */
export function unitsOf(query: string, index: TermIndex): Unit[] {
  const text = query.slice(0, longestQuery)
  const units = joined([...cut(text)], text).flatMap((piece) => {
    const unfinished = endOf(piece) === text.length
    return piece.kind === 'run'
      ? runUnits(piece, index, unfinished)
      : tokenUnits(piece, index, unfinished)
  })
  return units.slice(0, mostUnits)
}

/**
 * Runs with nothing but spaces between them are read as one: in a script without spaces readers put them anywhere,
 * between words or inside.
 */
function joined(pieces: readonly (Token | Run)[], text: string): (Token | Run)[] {
  const result: (Token | Run)[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const follows = piece.kind === 'run' && last?.kind === 'run'
    if (follows && text.slice(endOf(last), piece.clusters[0]?.start).trim() === '')
      result[result.length - 1] = { ...last, clusters: [...last.clusters, ...piece.clusters] }
    else result.push(piece)
  }
  return result
}

const endOf = (piece: Token | Run): number =>
  piece.kind === 'run' ? (piece.clusters.at(-1)?.end ?? 0) : piece.end

/** A number or a symbol (118.22) that the site has is meant as it is; of other joined words the parts are asked for too. */
function tokenUnits(token: Token, index: TermIndex, unfinished: boolean): Unit[] {
  if (token.parts.length === 0) return [wordUnit(token.text, index, unfinished)]
  const whole = exactly(token.text, index.words, 'words')
  if (unfinished) whole.push(...completions(token.text, index.words, 'words'))
  if (whole.length > 0 && /\d/.test(token.text)) return [unitOf(whole)]
  const parts = token.parts.map((part) =>
    wordUnit(part.text, index, unfinished && part.end === token.end),
  )
  return whole.length > 0 ? [{ ...unitOf(whole), asked: false }, ...parts] : parts
}

/** Each may be a download. */
const mostEvidence = 48

/**
 * The word, its inflections, its other relatives, what it may become, and what may be meant by it. Of a word that
 * the site does not have the other relatives are guesses like those.
 */
function wordUnit(word: string, index: TermIndex, unfinished: boolean): Unit {
  const { words } = index
  const { inflected, related } = relativesIn(word, index)
  const typed = [...exactly(word, words, 'words'), ...inflected]
  const begun = unfinished ? completions(word, words, 'words') : []
  const others = typed.length > 0 ? related : related.map(asGuess)
  const guesses = guessesIn(word, index, [...typed, ...begun], unfinished)
  const found = distinct([...typed, ...begun, ...others, ...guesses])
  return unitOf(found.sort((a, b) => b.weight - a.weight).slice(0, mostEvidence))
}

function relativesIn(word: string, { words, endings }: TermIndex) {
  const relatives = relativesOf(word, words, endings)
  const evidenceOf = (wanted: boolean) =>
    relatives
      .filter(({ inflected }) => inflected === wanted)
      .map(({ number, likeness }): Evidence => {
        return { lexicon: 'words', number, weight: likeness, guessed: false }
      })
  return { inflected: evidenceOf(true), related: evidenceOf(false) }
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
