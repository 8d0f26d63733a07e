import type { Check } from './check.ts'

/** A translation without its title would stand in every list under the title of the original. */
export const untranslatedTitle: Check<'untranslated-title'> = function* (corpus) {
  for (const { translations } of corpus.all)
    for (const translation of translations)
      if (translation.data['title'] === undefined)
        yield {
          code: 'untranslated-title',
          level: 'warning',
          entry: translation,
          field: 'title',
          values: {},
        }
}
