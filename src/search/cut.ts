import { foldCluster, foldWord } from '#model/fold.ts'
import { clusters, joints, pieces } from '#model/scripts.ts'

/** A piece of a text, folded, and where it stands in the text as written (UTF-16 offsets, end exclusive). */
export interface Span {
  text: string
  start: number
  end: number
}

/** A token such as `A/HRC/26/16`, kept whole and in parts; a simple word has no parts, nor has an acronym. */
export interface Token extends Span {
  kind: 'token'
  parts: readonly Span[]
}

/** Letters of a script without spaces, between two signs that are none: a phrase or a sentence. */
export interface Run {
  kind: 'run'
  clusters: readonly Span[]
}

/**
 * Cuts a text into tokens and runs. The index and the query are cut here and nowhere else: two pieces of code, or
 * two engines' segmenters, would not agree on where a word ends.
 */
export function* cut(text: string): Generator<Token | Run> {
  for (const match of text.matchAll(pieces)) {
    const [found] = match
    if (match.groups?.['run']) yield { kind: 'run', clusters: clustersOf(found, match.index) }
    else yield tokenOf(found, match.index)
  }
}

/** @param offset where the run stands in its text */
export const clustersOf = (run: string, offset = 0): Span[] =>
  [...run.matchAll(clusters)].map(({ 0: cluster, index }) => ({
    text: foldCluster(cluster),
    start: offset + index,
    end: offset + index + cluster.length,
  }))

function tokenOf(found: string, start: number): Token {
  const token = { kind: 'token', text: wholeOf(found), start, end: start + found.length } as const
  const joined = [...found.matchAll(joints)]
  if (joined.length === 0 || isAcronym(found)) return { ...token, parts: [] }
  const starts = [0, ...joined.map((joint) => joint.index + 1)]
  const parts = starts.map((from, index) => {
    const to = joined[index]?.index ?? found.length
    return { text: foldWord(found.slice(from, to)), start: start + from, end: start + to }
  })
  const words = parts.filter((part) => !isClitic(part, found, start))
  return { ...token, parts: words.length > 0 ? words : parts }
}

/** Writers hyphenate as they like (well-being, wellbeing) and put points into acronyms or not; numbers keep their signs. */
function wholeOf(found: string): string {
  const folded = foldWord(found)
  return isAcronym(found) ? folded.replaceAll('.', '') : folded.replace(looseJoint, '')
}

/** A hyphen or an apostrophe that does not stand between two digits. */
const looseJoint = /(?<!\p{N})['-]|['-](?!\p{N})/gu

const isAcronym = (found: string): boolean => /^\p{L}(?:\.\p{L})+$/u.test(found)

/** A single letter at an apostrophe (children’s, l’été) is grammar, and no word of its own. */
function isClitic({ start, end }: Span, found: string, offset: number): boolean {
  const around = [found[start - offset - 1], found[end - offset]]
  return end - start === 1 && around.some((sign) => sign === "'" || sign === '’')
}

/** Neighbouring clusters, two by two; a single cluster stands alone. What looks for a word inside a run finds its pairs. */
export function pairsOf(run: readonly Span[]): Span[] {
  const [only] = run
  if (run.length === 1 && only) return [only]
  return run.slice(1).map((second, index) => {
    const first = run[index] as Span
    return { text: first.text + second.text, start: first.start, end: second.end }
  })
}
