import { translationsOf } from '#model/bodies.ts'
import type { Entry } from '#model/entry.ts'
import { eventsBy, isFollowed } from '#model/ledger.ts'
import { nearest } from '#model/nearest.ts'
import type { Check } from './check.ts'

/** The text of an event in a translation belongs to an event of the original. */
export const unknownEvent: Check<'unknown-event'> = function* (corpus) {
  for (const { entry, translation } of translationsOf(corpus)) {
    const known = eventIdsOf(entry)
    const unknown = Object.keys(translation.data.history ?? {}).filter((id) => !known.includes(id))
    for (const id of unknown) {
      const meant = nearest(id, known)
      yield {
        code: 'unknown-event',
        entry: translation,
        field: `history.${id}`,
        values: { id, original: entry.file, ...(meant !== undefined && { nearest: meant }) },
      }
    }
  }
}

const eventIdsOf = (entry: Entry): string[] =>
  isFollowed(entry) ? eventsBy(entry).map(({ id }) => id) : []
