import { clustersOf, cut, type Run, type Span } from './cut.ts'
import { vocabularyOf, wordsOf } from './segment.ts'

/**
 * Learns the words of scripts without spaces from the site's own texts. Runs at build only: engines cut the same
 * sentence differently, so the segmenter of one proposes the words, and both sides then cut by the words it found.
 */
export function learnVocabulary(texts: Iterable<string>): ReadonlyMap<string, number> {
  const runs = [...texts].flatMap((text) =>
    [...cut(text)].filter((piece): piece is Run => piece.kind === 'run'),
  )
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
  const proposed = counted(runs.flatMap(({ clusters }) => proposedWords(clusters, segmenter)))
  // A second pass counts the words as our own cut uses them, and drops the ones that it never does.
  return withoutCompounds(recounted(runs, recounted(runs, proposed)))
}

/** How many times commoner than a compound each of its parts is. */
const partsToCompound = 3

/**
 * Cuts compounds whose parts are all far commoner words themselves. One text has the compound, another the same words
 * with something between them, and a reader types either: only cut alike do they find each other.
 */
export function withoutCompounds(counts: ReadonlyMap<string, number>): Map<string, number> {
  const left = new Map(counts)
  const vocabulary = { ...vocabularyOf(counts), count: (word: string) => left.get(word) ?? 0 }
  const longestFirst = [...counts].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
  for (const [word] of longestFirst) {
    const count = vocabulary.count(word)
    left.delete(word)
    const parts = wordsOf(clustersOf(word), vocabulary).map(({ text }) => text)
    const common = parts.every((part) => vocabulary.count(part) >= partsToCompound * count)
    if (common) for (const part of parts) left.set(part, vocabulary.count(part) + count)
    else left.set(word, count)
  }
  return left
}

function recounted(runs: readonly Run[], counts: ReadonlyMap<string, number>): Map<string, number> {
  const vocabulary = vocabularyOf(counts)
  return counted(
    runs.flatMap(({ clusters }) =>
      wordsOf(clusters, vocabulary)
        .filter((word) => word.known)
        .map((word) => word.text),
    ),
  )
}

/** The segmenter's words that begin and end where a cluster does. */
function proposedWords(run: readonly Span[], segmenter: Intl.Segmenter): string[] {
  const ends = new Set([0])
  let length = 0
  for (const { text } of run) {
    length += text.length
    ends.add(length)
  }
  const text = run.map((cluster) => cluster.text).join('')
  return [...segmenter.segment(text)]
    .filter(({ index, segment }) => ends.has(index) && ends.has(index + segment.length))
    .map(({ segment }) => segment)
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
