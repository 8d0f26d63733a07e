import { locales, translator } from './index.ts'

/** What the reader and the checks must know of each language; they have no words of their own. */
export interface ReadingWords {
  /** Link texts that say nothing about where they lead, in lower case. */
  vagueLinks: readonly string[]
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
          footnotes: { label: t('footnotes.label'), backLabel: t('footnotes.back') },
        },
      ]
    }),
  )
