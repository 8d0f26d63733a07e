import { clusters } from '#model/scripts.ts'
import type { Span } from './cut.ts'

/** The words of a script without spaces that a site uses, and how often. */
export interface Vocabulary {
  /** How often the word occurs in the site's texts; 0 for a word it does not use. */
  count(word: string): number
  /** All occurrences of all words; at least 1. */
  readonly total: number
  /** The longest word, in clusters. */
  readonly longest: number
  readonly words: Iterable<string>
}

export function vocabularyOf(counts: ReadonlyMap<string, number>): Vocabulary {
  let total = 1
  let longest = 1
  for (const [word, count] of counts) {
    total += count
    if (word.length > longest) longest = Math.max(longest, word.match(clusters)?.length ?? 0)
  }
  return { count: (word) => counts.get(word) ?? 0, total, longest, words: [...counts.keys()] }
}

/** A stretch of clusters that was cut out as one; `known` when the vocabulary has it. */
export interface Cut extends Span {
  known: boolean
  /** The first cluster of the word and the one after its last. */
  from: number
  to: number
}

/**
 * What a stretch that is no word may stand for: how often that occurs, times how likely somebody meant it who wrote
 * this; 0 for nothing.
 *
 * @param last whether it stands at the end of the run
 */
export type Meant = (text: string, last: boolean) => number

const nothing: Meant = () => 0

/**
 * Cuts a run into the likeliest words (a unigram model; Viterbi's algorithm): the cut whose words are together the
 * most frequent, where a cluster that belongs to no word costs more than any word does.
 */
export function wordsOf(
  run: readonly Span[],
  vocabulary: Vocabulary,
  meant: Meant = nothing,
): Cut[] {
  const rarest = Math.log(vocabulary.total) + 1
  const cost = [0]
  const cameFrom = [0]
  for (let to = 1; to <= run.length; to++) {
    cost[to] = (cost[to - 1] as number) + 2 * rarest
    cameFrom[to] = to - 1
    let word = ''
    for (let from = to - 1; from >= Math.max(0, to - vocabulary.longest); from--) {
      word = (run[from] as Span).text + word
      const count = vocabulary.count(word) || meant(word, to === run.length)
      const through = (cost[from] as number) + rarest - Math.log(count)
      if (count === 0 || through >= (cost[to] as number)) continue
      cost[to] = through
      cameFrom[to] = from
    }
  }
  return trace(run, cameFrom, vocabulary)
}

function trace(run: readonly Span[], cameFrom: readonly number[], vocabulary: Vocabulary): Cut[] {
  const words: Cut[] = []
  for (let to = run.length; to > 0; to = cameFrom[to] as number) {
    const from = cameFrom[to] as number
    const text = run.slice(from, to).reduce((word, cluster) => word + cluster.text, '')
    const { start } = run[from] as Span
    const { end } = run[to - 1] as Span
    words.push({ text, start, end, from, to, known: vocabulary.count(text) > 0 })
  }
  return words.reverse()
}
