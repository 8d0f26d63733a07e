import { statedDay } from '#model/asks.ts'
import type { Corpus } from '#model/corpus.ts'
import { type Day, lastDayOf } from '#model/dates.ts'
import type { Followed } from '#model/entry.ts'
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

function startOf(entry: Followed, corpus: Corpus): Day | undefined {
  return entry.collection === 'asks'
    ? statedDay(entry, corpus)
    : corpus.find('reviews', entry.data.review)?.data.date
}

/** `2014-06` → `2014-06-01` */
const firstDayOf = (date: string): Day => `${date}-01-01`.slice(0, 10)
