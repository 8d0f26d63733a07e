import type { Translator } from '#i18n/index.ts'
import type { Followed } from '#model/entry.ts'
import { titleOf, wordOf } from '#model/words.ts'
import {
  type Recall,
  recallOf,
  type Suggestion,
  type Suggestions,
} from '#search/thread-suggestions.ts'
import { shortName } from './_thread-sides.ts'

/**
 * How alike two texts are, in words, and from which likeness on. In the half of the labelled English pairs on which
 * they were chosen, 9 of 12 that are at least close were pairs, 21 of 52 at least fair, and 29 of 260 at least faint.
 */
export const degrees = { close: 0.4, fair: 0.2, faint: 0.1 } as const
export type Degree = keyof typeof degrees

export const isDegree = (name: string): name is Degree => name in degrees

export interface ReportOptions {
  /** At most so many for each entry. */
  count: number
  /** Nothing that is less alike. */
  least: Degree
  /** Only this one, linked or not; without it all that are not linked yet. */
  only?: Followed | undefined
}

/** Suggestions for a person: each with both texts and the lines to paste, then how far they can be trusted. */
export function threadReport(
  suggestions: Suggestions,
  earlier: readonly Followed[],
  { count, least, only }: ReportOptions,
  words: Translator,
): string {
  const ids = new Set(earlier.map(({ id }) => id))
  const isLinked = ({ data }: Followed) => data.threads.some(({ to }) => ids.has(to))
  const asked = [...suggestions.keys()].filter((entry) =>
    only ? entry === only : !isLinked(entry),
  )
  const worth = asked
    .map((entry) => ({
      entry,
      suggested: (suggestions.get(entry) ?? [])
        .filter(({ likeness }) => likeness >= degrees[least])
        .slice(0, count),
    }))
    .filter(({ suggested }) => suggested.length > 0)
  return [
    ...worth.map(({ entry, suggested }) => entryReport(entry, suggested, words)),
    ...worth.slice(0, 1).map(({ entry, suggested }) => howTo(entry, suggested, words)),
    [
      ...(only
        ? []
        : [words.t('threads.unlinked', { total: suggestions.size, count: asked.length })]),
      words.t('threads.alike', { total: asked.length, count: worth.length }),
      trustIn(recallOf(suggestions, earlier, mostTrusted), words),
    ].join('\n'),
  ].join('\n\n')
}

function howTo(entry: Followed, [first]: readonly Suggestion[], { t }: Translator): string {
  const names = [entry, ...(first ? [first.entry] : [])].map(shortName)
  return t('threads.how-to', { example: `--add "${names.join(' repeats ')}"` })
}

const mostTrusted = 5

function trustIn({ confirmed, found }: Recall, { t }: Translator): string {
  return confirmed === 0
    ? t('threads.none-confirmed')
    : t('threads.recall', { count: confirmed, found, most: mostTrusted })
}

function entryReport(entry: Followed, suggested: readonly Suggestion[], words: Translator): string {
  return [
    ...textOf(entry, words),
    `  ${entry.file}`,
    ...suggested.flatMap(({ entry: earlier, likeness }) => [
      '',
      `  ${words.t(`threads.degree.${degreeOf(likeness)}`)}`,
      ...textOf(earlier, words).map((line) => `  ${line}`),
      '  - kind: repeats',
      `    to: ${earlier.id}`,
    ]),
  ].join('\n')
}

/** What it is called, and its words where there are more of them. */
function textOf(entry: Followed, { locale }: Translator): string[] {
  const more = wordOf(entry, 'wording', locale) ?? wordOf(entry, 'summary', locale)
  const title = `${shortName(entry)}  ${titleOf(entry, locale).text}`
  return more ? [title, `  ${more.text.replace(/\s+/g, ' ').trim()}`] : [title]
}

const degreeOf = (likeness: number): Degree =>
  (Object.keys(degrees) as Degree[]).find((name) => likeness >= degrees[name]) ?? 'faint'
