import { citationOf } from '#components/citation.ts'
import type { View } from '#components/view.ts'
import type { Entry } from '#model/entry.ts'
import { type CutLanguage, lengthOf, shortened } from '#model/shortened.ts'
import { bodyIn, settingIn, wordOf } from '#model/words.ts'

/** What search engines show of a title, about; the rest is cut off there, in the middle of a word. */
export const longestTitle = 65
export const shortestDescription = 50
export const longestDescription = 160

/**
 * The title of a page as tabs, bookmarks and search engines show it: with the name of the site where both fit, else the
 * title alone, else as many of its words as fit.
 *
 * @param title of the page; the front page has none
 */
export function windowTitle(
  title: string | undefined,
  { name, tagline }: { name: string; tagline: string },
  view: CutLanguage,
): string {
  if (!title) return shortened(`${name}: ${tagline}`, longestTitle, view)
  const whole = `${title} · ${name}`
  return lengthOf(whole) <= longestTitle ? whole : shortened(title, longestTitle, view)
}

/**
 * What a page says of itself in a sentence or two, of 50 to 160 characters: the given words, else how its text begins,
 * else the facts. Where one of them is very short, the next follows it.
 *
 * @param given the summary of an entry, or what a list is a list of
 */
export function descriptionOf(given: string, entry: Entry | undefined, view: View): string {
  const { site } = view.corpus
  const own = entry
    ? [
        wordOf(entry, 'wording', view.locale)?.text,
        textOf(entry, view.locale),
        citationOf(entry, view),
      ]
    : []
  let said = ''
  for (const words of [given, ...own, settingIn(site.tagline, view.locale), view.t('home.idea')]) {
    if (lengthOf(said) >= shortestDescription) break
    if (words && !said.includes(words.trim())) said = `${said} ${words}`.trim()
  }
  return shortened(said, longestDescription, view)
}

const textOf = (entry: Entry, locale: string): string =>
  bodyIn(entry, locale)
    .body.sections.map(({ text }) => text)
    .join(' ')
    .trim()
