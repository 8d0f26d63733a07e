import type { Corpus } from './corpus.ts'
import { type Day, daysBetween } from './dates.ts'
import type { Entry } from './entry.ts'
import { type AskState, stateOf } from './ledger.ts'

/** The day on which an ask was made: its own date, else that of its meeting. */
export const askedOn = (ask: Entry<'asks'>, corpus: Corpus): Day =>
  statedDay(ask, corpus) ?? corpus.asOf

/** The same before the content is checked, when an ask may still have no day. */
export const statedDay = ({ data }: Entry<'asks'>, corpus: Corpus): Day | undefined =>
  data.date ?? corpus.find('meetings', data.meeting ?? '')?.data.date

/** The state of an ask on the day the corpus is read. */
export const askStateIn = (ask: Entry<'asks'>, corpus: Corpus): AskState =>
  stateOf(ask, corpus.asOf)

/**
 * How long an ask has been waiting, in days from the day it was made; none before that day, and none once it is done,
 * refused or withdrawn.
 */
export function daysOpen(ask: Entry<'asks'>, corpus: Corpus): number | undefined {
  const { state } = askStateIn(ask, corpus)
  if (state === 'done' || state === 'refused' || state === 'withdrawn') return undefined
  const asked = askedOn(ask, corpus)
  return asked <= corpus.asOf ? daysBetween(asked, corpus.asOf) : undefined
}

/** Those that wait come first, the longest first; then those that were answered, the last one first. */
export function byWaiting(asks: readonly Entry<'asks'>[], corpus: Corpus): Entry<'asks'>[] {
  const keyed = asks.map((ask) => {
    const waits = daysOpen(ask, corpus) !== undefined
    const { event } = askStateIn(ask, corpus)
    return { ask, waits, day: waits ? askedOn(ask, corpus) : (event?.date ?? '') }
  })
  keyed.sort((a, b) => {
    if (a.waits !== b.waits) return a.waits ? -1 : 1
    const earlier = a.day < b.day || (a.day === b.day && a.ask.id < b.ask.id)
    return earlier === a.waits ? -1 : 1
  })
  return keyed.map(({ ask }) => ask)
}
