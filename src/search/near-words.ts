import { editDistance } from '#model/nearest.ts'
import type { Vocabulary } from './segment.ts'

/** A slip in a shorter word makes another word. */
const shortest = 4

/**
 * The words of a vocabulary that are one slip away (a letter or sign more, less, another one, or two swapped), the
 * commonest first.
 *
 * Words of scripts without spaces have no known ends, so that every stretch of a run has to be asked about. Two words
 * one slip apart become the same by leaving out at most one sign of each (Bocek, Hunt and Stiller 2007): the words are
 * kept by what is left of them, and no question reads the whole vocabulary.
 */
export function nearWords(text: string, vocabulary: Vocabulary): readonly string[] {
  if (text.length < shortest) return []
  const byRest = restsOf(vocabulary)
  const near = new Set(restsIn(text).flatMap((rest) => byRest.get(rest) ?? []))
  return [...near]
    .filter((word) => editDistance(text, word, 2) === 1)
    .sort((a, b) => vocabulary.count(b) - vocabulary.count(a))
}

const indexed = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>()

/** Made when it is first asked for: most queries are spelt right. */
function restsOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const known = indexed.get(vocabulary)
  if (known) return known
  const byRest = new Map<string, string[]>()
  for (const word of vocabulary.words) {
    if (word.length < shortest) continue
    for (const rest of restsIn(word)) {
      const words = byRest.get(rest)
      if (!words) byRest.set(rest, [word])
      else words.push(word)
    }
  }
  indexed.set(vocabulary, byRest)
  return byRest
}

/** The word, and the word without each of its letters and signs in turn. */
const restsIn = (word: string): string[] => [
  ...new Set([
    word,
    ...Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1)),
  ]),
]
