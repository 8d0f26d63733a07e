import type { Corpus } from '#model/corpus.ts'
import type { Followed } from '#model/entry.ts'
import { startOf } from '#model/spans.ts'
import { wordOf } from '#model/words.ts'
import { type Likeness, likenessAmong } from './likeness.ts'

/** An earlier entry that a later one may take up: whether it does is for an editor to say. */
export interface Suggestion {
  entry: Followed
  /** See `Likeness`; above 0. */
  likeness: number
}

/** By later entry, the earlier ones that are at all alike, the most alike first. */
export type Suggestions = ReadonlyMap<Followed, readonly Suggestion[]>

/**
 * What each of some entries may take up of others, whether an editor has already said so or not. Only what was made on
 * an earlier day is suggested, and only what has words in a common language can be compared.
 */
export function suggestionsAmong(
  later: readonly Followed[],
  earlier: readonly Followed[],
  corpus: Corpus,
): Suggestions {
  const entries = [...new Set([...later, ...earlier])]
  const likenesses = corpus.site.locales.map((locale) => likenessIn(locale, entries))
  const likenessOf = (one: Followed, other: Followed) =>
    Math.max(...likenesses.map((likeness) => likeness(one, other)))
  return new Map(
    later.map((entry) => [
      entry,
      earlier
        .filter((other) => isBefore(other, entry, corpus))
        .map((other) => ({ entry: other, likeness: likenessOf(entry, other) }))
        .filter(({ likeness }) => likeness > 0)
        .sort((a, b) => b.likeness - a.likeness),
    ]),
  )
}

/** What editors have confirmed, and how much of it would have been suggested. */
export interface Recall {
  confirmed: number
  /** How many of them are among the first `most` suggestions. */
  found: number
}

/** How good suggestions are, by the threads that there are already. */
export function recallOf(
  suggestions: Suggestions,
  earlier: readonly Followed[],
  most: number,
): Recall {
  const recall: Recall = { confirmed: 0, found: 0 }
  const ids = new Set(earlier.map(({ id }) => id))
  for (const [{ data }, suggested] of suggestions) {
    const first = suggested.slice(0, most).map(({ entry }) => entry.id)
    const confirmed = new Set(data.threads.map(({ to }) => to).filter((to) => ids.has(to)))
    recall.confirmed += confirmed.size
    recall.found += first.filter((id) => confirmed.has(id)).length
  }
  return recall
}

function isBefore(one: Followed, other: Followed, corpus: Corpus): boolean {
  const [day, otherDay] = [startOf(one, corpus), startOf(other, corpus)]
  return day !== undefined && otherDay !== undefined && day < otherDay
}

/** How alike entries are by their words in one language; those that have none in it are not. */
function likenessIn(
  locale: string,
  entries: readonly Followed[],
): (one: Followed, other: Followed) => number {
  const numbers = new Map<Followed, number>()
  const likeness: Likeness = likenessAmong(
    entries
      .map((entry) => ({ entry, text: textIn(locale, entry) }))
      .filter(({ text }) => text !== '')
      .map(({ entry, text }) => {
        numbers.set(entry, numbers.size)
        return { text, sectors: entry.data.sectors, states: statesOf(entry) }
      }),
  )
  return (one, other) => {
    const [a, b] = [numbers.get(one), numbers.get(other)]
    return a === undefined || b === undefined ? 0 : likeness(a, b)
  }
}

const textIn = (locale: string, entry: Followed): string =>
  ['title', 'summary', 'wording']
    .map((field) => wordOf(entry, field, locale))
    .filter((word) => word?.locale === locale)
    .map((word) => word?.text)
    .join('\n')

const statesOf = (entry: Followed): readonly string[] =>
  entry.collection === 'recommendations' ? entry.data.recommendingStates : []
