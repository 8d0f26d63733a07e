import type { CutText } from './cut-text.ts'
import { boundariesIn, type FoundTerms, marksIn, type Range } from './marks.ts'

/** A text and the stretches of it that a query found. */
export interface MarkedText {
  text: string
  marks: readonly Range[]
}

/** A piece of a longer text. */
export interface Excerpt extends MarkedText {
  /** Whether something of the text stands before the excerpt, and after it. */
  cutBefore: boolean
  cutAfter: boolean
}

/** UTF-16 units. */
const longestExcerpt = 220
const leadIn = 40

export const marked = (cut: CutText, terms: FoundTerms): MarkedText => ({
  text: cut.text,
  marks: marksIn(cut, terms),
})

/** The stretch of a text that holds the most of what was found, cut between words. */
export function excerptOf(cut: CutText, terms: FoundTerms): Excerpt {
  const { text, marks } = marked(cut, terms)
  if (text.length <= longestExcerpt) return { text, marks, cutBefore: false, cutAfter: false }
  const [from, to] = windowOf(text, marks, boundariesIn(cut))
  return {
    text: text.slice(from, to),
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start - from, end - from]),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  }
}

function windowOf(text: string, marks: readonly Range[], boundaries: readonly number[]): Range {
  const start = Math.max(0, richestStart(text, marks) - leadIn)
  const from = start === 0 ? 0 : (boundaries.find((place) => place >= start) ?? 0)
  if (text.length - from <= longestExcerpt) return [from, text.length]
  const to = boundaries.findLast((place) => place > from && place <= from + longestExcerpt)
  // A text without a single word to cut at is left as long as it is.
  return [from, to ?? text.length]
}

/** The mark from which on the most different words are marked within one excerpt's length. */
function richestStart(text: string, marks: readonly Range[]): number {
  let best = 0
  let most = 0
  for (const [index, [from]] of marks.entries()) {
    const words = new Set<string>()
    for (let at = index; at < marks.length; at++) {
      const [start, end] = marks[at] as Range
      if (end > from + longestExcerpt - leadIn) break
      words.add(text.slice(start, end).toLowerCase())
    }
    if (words.size > most) {
      most = words.size
      best = from
    }
  }
  return best
}
