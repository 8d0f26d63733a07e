import { nearest } from '#model/nearest.ts'
import type { Check } from './check.ts'

/** A translation is into another language of the site; an entry is written in one of them. */
export const translationLocale: Check<
  'translation-into-own-language' | 'language-not-of-site' | 'translation-not-of-site'
> = function* (corpus) {
  const { locales } = corpus.site
  const notOfSite = (locale: string) => {
    const meant = nearest(locale, locales)
    return { locale, allowed: locales.join(', '), ...(meant !== undefined && { nearest: meant }) }
  }
  for (const entry of corpus.all) {
    if (!locales.includes(entry.locale))
      yield {
        code: 'language-not-of-site',
        entry,
        field: 'language',
        values: notOfSite(entry.locale),
      }
    for (const translation of entry.translations) {
      const { locale } = translation
      const values = { locale, original: entry.file }
      if (locale === entry.locale)
        yield { code: 'translation-into-own-language', entry: translation, field: '', values }
      else if (!locales.includes(locale))
        yield {
          code: 'translation-not-of-site',
          entry: translation,
          field: '',
          values: notOfSite(locale),
        }
    }
  }
}
