import { type Day, lastDayOf } from '#model/dates.ts'
import { startOf } from '#model/spans.ts'
import { eventsOf } from './_events.ts'
import type { Check } from './check.ts'

/** Nothing answers an ask before it was made, or a recommendation before its review; and no promise is due before it is given. */
export const eventOrder: Check<'event-order' | 'due-order'> = function* (corpus) {
  for (const { entry, index, event } of eventsOf(corpus)) {
    const start = startOf(entry, corpus)
    const field = `history.${index}`
    if (start !== undefined && lastDayOf(event.date) < start)
      yield {
        code: 'event-order',
        entry,
        field: `${field}.date`,
        values: { date: event.date, start },
      }
    if ('due' in event && event.due !== undefined && lastDayOf(event.due) < firstDayOf(event.date))
      yield {
        code: 'due-order',
        entry,
        field: `${field}.due`,
        values: { due: event.due, date: event.date },
      }
  }
}

/** `2014-06` → `2014-06-01` */
const firstDayOf = (date: string): Day => `${date}-01-01`.slice(0, 10)
