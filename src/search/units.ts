import { cut, type Run, type Token } from './cut.ts'
import { distinct, type Unit } from './evidence.ts'
import { runUnits } from './run-units.ts'
import { withSynonyms } from './synonyms.ts'
import type { TermIndex } from './term-index.ts'
import { gluedAt } from './word-breaks.ts'
import { tokenUnits } from './word-units.ts'

export type { Evidence, Unit } from './evidence.ts'

/** Longer queries are read up to here: nobody types them, and every keystroke is to be answered in time. */
export const longestQuery = 400
const mostUnits = 48

/** The words of a query. The last one may be unfinished, unless a space or a sign follows it. */
export function unitsOf(query: string, index: TermIndex): Unit[] {
  const text = query.slice(0, longestQuery)
  const pieces = joined([...cut(text)], text)
  const units = pieces.flatMap((piece, place) => {
    const unfinished = endOf(piece) === text.length
    if (piece.kind === 'run') return runUnits(piece, index, unfinished)
    const glued = gluedAt(place, pieces, text, index.words)
    return tokenUnits(piece, index, unfinished).map((unit) => ({
      ...unit,
      evidence: distinct([...unit.evidence, ...glued]),
    }))
  })
  return withSynonyms(units.slice(0, mostUnits), index)
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
