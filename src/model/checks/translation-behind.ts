import { translationsOf } from '#model/bodies.ts'
import { isBehind } from '#model/words.ts'
import type { Check } from './check.ts'

/**
 * A translation follows the day on which its original last changed. One that calls itself reviewed and does not
 * follow would tell readers something that is no longer so; a draft is marked as a draft anyway.
 */
export const translationBehind: Check<'translation-behind'> = function* (corpus) {
  for (const { entry, translation } of translationsOf(corpus))
    if (isBehind(entry, translation))
      yield {
        code: 'translation-behind',
        level: translation.data.translation === 'reviewed' ? 'error' : 'warning',
        entry: translation,
        field: 'follows',
        values: { original: entry.file, updated: entry.data.updated ?? '' },
      }
}
