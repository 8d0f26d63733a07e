import { locales, stateCodes, translator } from './index.ts'

/** What the reader and the checks must know of each language; they have no words of their own. */
export interface ReadingWords {
  /** Link texts that say nothing about where they lead, in lower case. */
  vagueLinks: readonly string[]
  /** The codes of the States that it has names for. */
  states: readonly string[]
  footnotes: { label: string; backLabel: string }
}

/** By language: `read({ …, languages: readingWords() })`. */
export const readingWords = (): Readonly<Record<string, ReadingWords>> =>
  Object.fromEntries(
    locales.map((locale) => {
      const { t } = translator(locale)
      return [
        locale,
        {
          vagueLinks: t('vague.links').split(' | '),
          states: stateCodes,
          footnotes: { label: t('footnotes.label'), backLabel: t('footnotes.back') },
        },
      ]
    }),
  )
