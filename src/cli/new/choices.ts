import type { Choice } from '#cli/form/prompter.ts'
import type { Translator } from '#i18n/index.ts'
import type { Entry } from '#model/entry.ts'
import { foldCluster, foldWord } from '#model/fold.ts'
import { titleOf } from '#model/words.ts'

/** An entry as something to choose: found by its titles in all languages, its acronym and its id. */
export function entryChoice(entry: Entry, { locale }: Translator, value = entry.id): Choice {
  const acronym = 'acronym' in entry.data ? entry.data.acronym : undefined
  const titles = [entry.data.title, ...entry.translations.map(({ data }) => String(data['title']))]
  const hint = [acronym, entry.id].filter((part) => part !== undefined).join(' · ')
  return {
    value,
    label: titleOf(entry, locale).text,
    hint,
    isFound: finder([...titles, hint]),
  }
}

/** Each word of what is typed must be there, in whatever script and however it is written. */
export function finder(texts: readonly string[]): (typed: string) => boolean {
  let known: string | undefined
  return (typed) => {
    known ??= texts.map(folded).join(' ')
    return typed
      .split(/\s+/)
      .map(folded)
      .every((word) => known?.includes(word))
  }
}

const folded = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => foldWord(isLatin(word) ? word : clustersOf(word).map(foldCluster).join('')))
    .join(' ')

const isLatin = (word: string): boolean => /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(word)

const clustersOf = (word: string): string[] =>
  [...new Intl.Segmenter('und').segment(word)].map(({ segment }) => segment)
