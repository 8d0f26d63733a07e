import { eventsOf } from './_events.ts'
import type { Check } from './check.ts'

/** Nothing is said to have happened without a place where a reader can verify it. */
export const missingSource: Check<'missing-source'> = function* (corpus, { folder }) {
  for (const { entry, index, event } of eventsOf(corpus))
    if (event.sources.length === 0)
      yield {
        code: 'missing-source',
        entry,
        field: `history.${index}.sources`,
        values: { folder: `${folder}/sources/` },
      }
}
