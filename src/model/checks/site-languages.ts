import { nearest } from '#model/nearest.ts'
import type { Check } from './check.ts'

/** Each language of the site has a dictionary, and each has its name, tagline and publisher in `site.yml`. */
export const siteLanguages: Check<'unknown-locale' | 'site-words'> = function* (corpus, around) {
  const { site } = corpus
  const known = Object.keys(around.languages)
  for (const [index, locale] of site.locales.entries()) {
    const meant = nearest(locale, known)
    if (known.length > 0 && !known.includes(locale))
      yield {
        code: 'unknown-locale',
        entry: around.site,
        field: `locales.${index}`,
        values: {
          locale,
          allowed: known.join(', '),
          ...(meant !== undefined && { nearest: meant }),
        },
      }
    for (const field of ['name', 'tagline', 'publisher'] as const)
      if (site[field][locale] === undefined)
        yield { code: 'site-words', entry: around.site, field, values: { field, locale } }
  }
}
