import { eventsOf } from './_events.ts'
import type { Check } from './check.ts'

/** A history holds what has happened. A month or a year that has begun may hold it. */
export const futureEvent: Check<'future-event'> = function* (corpus, { today }) {
  for (const { entry, index, event } of eventsOf(corpus))
    if (event.date > today)
      yield {
        code: 'future-event',
        entry,
        field: `history.${index}.date`,
        values: { date: event.date, today },
      }
}
