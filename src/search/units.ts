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

function wordUnit(word: string, index: TermIndex, unfinished: boolean): Unit {
  const { words, endings } = index
  const found = exactly(word, words, 'words')
  for (const { number, likeness } of relativesOf(word, words, endings))
    found.push({ lexicon: 'words', number, weight: likeness, guessed: false })
  if (unfinished) found.push(...completions(word, words, 'words'))
  return unitOf(distinct([...found, ...guesses(word, index, found, unfinished)]))
}

/** A word that the site hardly has may be somebody's slip itself: then a much commoner neighbour is meant, too. */
function guesses(
  word: string,
  { words, endings }: TermIndex,
  found: readonly Evidence[],
  unfinished: boolean,
): Evidence[] {
  const times = found.reduce((sum, { number }) => sum + words.count(number), 0)
  if (times > 3) return []
  return guessesFor(word, words, unfinished)
    .filter(({ number }) => words.count(number) >= 10 * times)
    .flatMap(({ number, distance }) => {
      const weight = distance === 1 ? 0.4 : 0.2
      const guess = { lexicon: 'words', number, weight, guessed: true } as const
      const relatives = relativesOf(words.term(number), words, endings)
      return [
        guess,
        ...relatives.map((relative) => ({
          ...guess,
          number: relative.number,
          weight: weight * relative.likeness,
        })),
      ]
    })
}
