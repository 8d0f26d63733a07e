import type { Corpus } from './corpus.ts'
import { type Day, daysBetween } from './dates.ts'
import type { Entry } from './entry.ts'
import { type AskState, stateOf } from './ledger.ts'

/** The day on which an ask was made: its own date, else that of its meeting. */
export function askedOn(ask: Entry<'asks'>, corpus: Corpus): Day {
  const day = ask.data.date ?? corpus.find('meetings', ask.data.meeting ?? '')?.data.date
  return day ?? corpus.asOf
}

/** The state of an ask on the day the corpus is read. */
export const askStateIn = (ask: Entry<'asks'>, corpus: Corpus): AskState =>
  stateOf(ask, corpus.asOf)

/** How long an ask has been waiting: days from the day it was made; none once it is done, refused or withdrawn. */
export function daysOpen(ask: Entry<'asks'>, corpus: Corpus): number | undefined {
  const { state } = askStateIn(ask, corpus)
  if (state === 'done' || state === 'refused' || state === 'withdrawn') return undefined
  return daysBetween(askedOn(ask, corpus), corpus.asOf)
}
