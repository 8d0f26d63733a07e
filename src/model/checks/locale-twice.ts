import type { Check } from './check.ts'

/** A language that stands in the list twice would have its pages twice. */
export const localeTwice: Check<'locale-twice'> = function* ({ site }, around) {
  for (const [index, locale] of site.locales.entries())
    if (site.locales.indexOf(locale) < index)
      yield {
        code: 'locale-twice',
        entry: around.site,
        field: `locales.${index}`,
        values: { locale },
      }
}
