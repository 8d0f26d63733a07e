import { translationsOf } from '#model/bodies.ts'
import type { Check } from './check.ts'

/** A translation without its title stands in every list under the title of the original. */
export const untranslatedTitle: Check<'untranslated-title'> = function* (corpus) {
  for (const { translation } of translationsOf(corpus))
    if (translation.data['title'] === undefined)
      yield {
        code: 'untranslated-title',
        level: 'warning',
        entry: translation,
        field: 'title',
        values: {},
      }
}
