import { translationsOf } from '#model/bodies.ts'
import type { Entry, Translation } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import type { Check } from './check.ts'

type Code = 'language-not-of-site' | 'translation-not-of-site' | 'translation-into-own-language'

/** An entry is written in a language of the site, and a translation is into another one of them. */
export const translationLocale: Check<Code> = function* (corpus) {
  const { all, site } = corpus
  for (const entry of all)
    if (!site.locales.includes(entry.locale)) {
      const values = notOfSite(entry.locale, site.locales)
      yield { code: 'language-not-of-site', entry, field: 'language', values }
    }
  for (const { entry, translation } of translationsOf(corpus)) {
    const code = codeOf(entry, translation, site.locales)
    if (code)
      yield {
        code,
        entry: translation,
        field: '',
        values: { original: entry.file, ...notOfSite(translation.locale, site.locales) },
      }
  }
}

function codeOf(
  entry: Entry,
  { locale }: Translation,
  locales: readonly string[],
): Code | undefined {
  if (locale === entry.locale) return 'translation-into-own-language'
  return locales.includes(locale) ? undefined : 'translation-not-of-site'
}

function notOfSite(locale: string, locales: readonly string[]): Problem['values'] {
  const meant = locales.includes(locale) ? undefined : nearest(locale, locales)
  return { locale, allowed: locales.join(', '), ...(meant !== undefined && { nearest: meant }) }
}
