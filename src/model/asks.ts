import { compareText } from './compare-text.ts'
import type { Corpus } from './corpus.ts'
import {
  compareDates,
  type Day,
  dayAfter,
  daysBetween,
  lastDayOf,
  type PartialDate,
} from './dates.ts'
import type { Entry } from './entry.ts'
import { type AskState, type AskStateName, stateOf } from './ledger.ts'
import { onceFor } from './once.ts'

/** An ask as it stands on the day on which the corpus is read. */
export interface AskOn extends AskState {
  ask: Entry<'asks'>
  /** The day on which it was made. */
  asked: Day
  /** For how many days it has waited; none once it is done, refused or withdrawn, and none before it was made. */
  waited?: number
  /** By how many days the promised day has been missed, when it has. */
  late?: number
}

/** Worked out once for each ask and day, however many pages and lists show it. */
export const askOn = (ask: Entry<'asks'>, corpus: Corpus): AskOn => standings(corpus)(ask)

/**
 * Those that had been made by the day of the corpus: first those that wait, the longest first; then those that were
 * answered, the last one first.
 */
export const asksOn = (asks: readonly Entry<'asks'>[], corpus: Corpus): AskOn[] =>
  asks
    .map((ask) => askOn(ask, corpus))
    .filter(({ asked }) => asked <= corpus.asOf)
    .sort(byWaiting)

/** The promised days that went by while the ask still waited, oldest first: what came later does not undo them. */
export function missedDays(ask: Entry<'asks'>, { asOf }: Corpus): PartialDate[] {
  const promised = new Set(ask.data.history.flatMap(({ due }) => due ?? []))
  return [...promised]
    .filter((due) => {
      const next = dayAfter(lastDayOf(due))
      const state = stateOf(ask, next)
      return next <= asOf && state.overdue && state.due === due
    })
    .sort(compareDates)
}

/** Nothing more is waited for. */
export const isAnswered = (state: AskStateName): boolean =>
  state === 'done' || state === 'refused' || state === 'withdrawn'

/** The day on which an ask was made: its own date, else that of its meeting. */
export const askedOn = (ask: Entry<'asks'>, corpus: Corpus): Day =>
  statedDay(ask, corpus) ?? corpus.asOf

/** The same before the content is checked, when an ask may still have no day. */
export const statedDay = ({ data }: Entry<'asks'>, corpus: Corpus): Day | undefined =>
  data.date ?? corpus.find('meetings', data.meeting ?? '')?.data.date

const standings = onceFor((corpus: Corpus) => onceFor((ask: Entry<'asks'>) => workOut(ask, corpus)))

function workOut(ask: Entry<'asks'>, corpus: Corpus): AskOn {
  const { asOf } = corpus
  const asked = askedOn(ask, corpus)
  const state = stateOf(ask, asOf)
  return {
    ask,
    asked,
    ...state,
    ...(asked <= asOf && !isAnswered(state.state) && { waited: daysBetween(asked, asOf) }),
    ...(state.overdue && state.due !== undefined && { late: daysBetween(state.due, asOf) }),
  }
}

function byWaiting(a: AskOn, b: AskOn): number {
  const [waits, other] = [a.waited !== undefined, b.waited !== undefined]
  if (waits !== other) return waits ? -1 : 1
  const day = (each: AskOn) => (waits ? each.asked : (each.event?.date ?? each.asked))
  return (waits ? 1 : -1) * (compareDates(day(a), day(b)) || compareText(a.ask.id, b.ask.id))
}
