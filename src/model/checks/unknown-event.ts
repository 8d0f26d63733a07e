import type { Entry } from '#model/entry.ts'
import { eventId } from '#model/ledger.ts'
import { nearest } from '#model/nearest.ts'
import type { Check } from './check.ts'

/** The text of an event in a translation belongs to an event of the original. */
export const unknownEvent: Check<'unknown-event'> = function* (corpus) {
  for (const entry of corpus.all)
    for (const translation of entry.translations)
      for (const id of Object.keys(translation.data.history ?? {})) {
        const known = eventIdsOf(entry)
        if (known.includes(id)) continue
        const meant = nearest(id, known)
        yield {
          code: 'unknown-event',
          entry: translation,
          field: `history.${id}`,
          values: { id, original: entry.file, ...(meant !== undefined && { nearest: meant }) },
        }
      }
}

const eventIdsOf = ({ data }: Entry): string[] =>
  'history' in data ? data.history.map(eventId) : []
