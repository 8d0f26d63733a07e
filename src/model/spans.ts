import { statedDay } from './asks.ts'
import type { Corpus } from './corpus.ts'
import { type Day, daysBetween, lastDayOf, type PartialDate } from './dates.ts'
import type { Followed } from './entry.ts'
import { eventsBy, type NamedEvent, stateAfter } from './ledger.ts'

/** What an event can bring about; of a recommendation there are three, which are never merged. */
export type Moved = 'state' | 'position' | 'report' | 'assessment'

/** A time in which something stayed as it was. */
export interface Span {
  moved: Moved
  /** A state of an ask, a position, or how much has been carried out. */
  value: string
  from: PartialDate
  /** When the next one began; none while it lasts. */
  to?: PartialDate
  /** From its first day to the first day of the next, or to the day of the corpus. */
  days: number
  /** The event that began it; none for what held before anybody had answered. */
  beganBy?: NamedEvent
  /** The event that began it and those that confirmed it. */
  events: readonly NamedEvent[]
}

/**
 * Every span of a history by the day of the corpus, in the order in which they began. An ask is open from the day it
 * was made, a recommendation pending from the day of its review; what is reported and assessed begins when it is.
 */
export function spansOf(entry: Followed, corpus: Corpus): Span[] {
  const spans = firstOf(entry, corpus)
  const lasting = new Map(spans.map((span) => [span.moved, span]))
  for (const named of eventsBy(entry, corpus.asOf)) {
    const brought = broughtBy(named)
    const last = brought && lasting.get(brought.moved)
    if (!brought) continue
    if (last?.value === brought.value) last.events.push(named)
    else {
      if (last) last.to = named.event.date
      const span = { ...brought, from: named.event.date, beganBy: named, events: [named] }
      lasting.set(brought.moved, span)
      spans.push(span)
    }
  }
  return spans.map((span) => ({ ...span, days: daysFrom(span.from, span.to ?? corpus.asOf) }))
}

/** The day from which on an answer is waited for. */
export const startOf = (entry: Followed, corpus: Corpus): Day | undefined =>
  entry.collection === 'asks'
    ? statedDay(entry, corpus)
    : corpus.find('reviews', entry.data.review)?.data.date

interface Open extends Brought {
  from: PartialDate
  to?: PartialDate
  beganBy?: NamedEvent
  events: NamedEvent[]
}

type Brought = Pick<Span, 'moved' | 'value'>

/** What holds before anybody has answered. */
function firstOf(entry: Followed, corpus: Corpus): Open[] {
  const start = startOf(entry, corpus)
  if (start === undefined || start > corpus.asOf) return []
  const nothing: Brought =
    entry.collection === 'asks'
      ? { moved: 'state', value: 'open' }
      : { moved: 'position', value: 'pending' }
  return [{ ...nothing, from: start, events: [] }]
}

function broughtBy({ event }: NamedEvent): Brought | undefined {
  if (event.kind === 'position') return { moved: 'position', value: event.position }
  if (event.kind === 'report' || event.kind === 'assessment')
    return { moved: event.kind, value: event.implementation }
  const value = stateAfter[event.kind]
  return value === undefined ? undefined : { moved: 'state', value }
}

/** An event that is known only by its year may end what began within it. */
const daysFrom = (from: PartialDate, to: PartialDate): number =>
  Math.max(0, daysBetween(lastDayOf(from), lastDayOf(to)))
