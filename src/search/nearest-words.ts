import { editDistance } from '#model/nearest.ts'
import { cut } from './cut.ts'
import type { Lexicon } from './lexicon.ts'
import type { TermIndex } from './term-index.ts'

const most = 5
/** Whoever pastes a page looks for nothing of it by its spelling. */
const mostUnknown = 3

/**
 * The words of the site nearest to what was typed, the nearest first and among those the commonest, for when nothing was
 * found: farther away than what search takes for a slip of its own accord, and only as something to try.
 */
export function nearestWords(text: string, { words }: TermIndex): string[] {
  const typed = [...cut(text)].flatMap((piece) =>
    piece.kind === 'token'
      ? [piece.text]
      : [piece.clusters.map((cluster) => cluster.text).join('')],
  )
  const unknown = typed.filter((word) => words.find(word) < 0).slice(0, mostUnknown)
  const near = unknown.flatMap((word) => nearTo(word, words)).sort(compareNear)
  return [...new Set(near.map(({ number }) => words.term(number)))].slice(0, most)
}

interface Near {
  number: number
  /** Slips for each letter of the word. */
  distance: number
  count: number
}

const compareNear = (a: Near, b: Near): number =>
  a.distance - b.distance || b.count - a.count || a.number - b.number

function nearTo(word: string, words: Lexicon): Near[] {
  const limit = Math.floor(word.length / 2)
  const near: Near[] = []
  for (let number = 0; number < words.size; number++) {
    const term = words.term(number)
    if (Math.abs(term.length - word.length) > limit || term.length < 3) continue
    const slips = editDistance(word, term, limit + 1)
    if (slips <= limit)
      near.push({ number, distance: slips / word.length, count: words.count(number) })
  }
  return near
}
