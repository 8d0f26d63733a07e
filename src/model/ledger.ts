import type { AskEvent, AskEventKind } from '#schema/ask.ts'
import type { Implementation, Position, RecommendationEvent } from '#schema/recommendation.ts'
import { compareText } from './compare-text.ts'
import { compareDates, type Day, happenedBy, lastDayOf, type PartialDate } from './dates.ts'
import type { Entry, Followed } from './entry.ts'

/**
 * The ledger: nobody types a status. The state of an ask or a recommendation on a day is a pure function of its
 * history, whatever the order of its lines.
 */

/** In the order in which an ask moves towards its answer. */
export const askStates = [
  'open',
  'acknowledged',
  'promised',
  'in-progress',
  'done',
  'refused',
  'withdrawn',
] as const
export type AskStateName = (typeof askStates)[number]

export interface AskState {
  state: AskStateName
  /** What brought the state, and with its date the state's beginning; an ask open since it was made has none. */
  event?: AskEvent
  /** When the last commitment falls due, as long as the ask is promised or in progress. */
  due?: PartialDate
  /** The day of `due` has gone by and the ask is not answered. */
  overdue: boolean
}

export interface RecommendationState {
  position: Position
  /** The position event in force; a recommendation nobody has answered is pending without one. */
  positionEvent?: Extract<RecommendationEvent, { kind: 'position' }>
  /** What the State reports, never merged with what the coalition assesses. */
  reported?: Implementation
  reportEvent?: Extract<RecommendationEvent, { kind: 'report' }>
  /** What the coalition assesses. */
  assessed?: Implementation
  assessmentEvent?: Extract<RecommendationEvent, { kind: 'assessment' }>
}

/** The state that an event brings an ask into; a remark brings none. */
export const stateAfter: Readonly<Record<AskEventKind, AskStateName | undefined>> = {
  acknowledgement: 'acknowledged',
  commitment: 'promised',
  progress: 'in-progress',
  completion: 'done',
  refusal: 'refused',
  withdrawal: 'withdrawn',
  reopening: 'open',
  remark: undefined,
}

/**
 * The state of an entry at the end of a day.
 *
 * @param entry an ask or a recommendation
 * @param asOf `YYYY-MM-DD`; an event known only by its month or year counts from the last day of it
 */
export function stateOf(entry: Entry<'asks'>, asOf: Day): AskState
export function stateOf(entry: Entry<'recommendations'>, asOf: Day): RecommendationState
export function stateOf(entry: Followed, asOf: Day): AskState | RecommendationState {
  return entry.collection === 'asks'
    ? askState(historyBy(entry.data.history, asOf), asOf)
    : recommendationState(historyBy(entry.data.history, asOf))
}

/**
 * The events that have happened by the end of a day, oldest first, in an order that does not depend on the file's;
 * without a day, all there is.
 */
export function historyBy<E extends AskEvent | RecommendationEvent>(
  history: readonly E[],
  asOf: Day = '9999-12-31',
): E[] {
  return history.filter((event) => happenedBy(event.date, asOf)).sort(compareEvents)
}

export const isFollowed = (entry: Entry): entry is Followed =>
  entry.collection === 'asks' || entry.collection === 'recommendations'

export interface NamedEvent {
  /**
   * The name of the event inside its entry, for anchors and translations: `2014-06-26-position`; a second one of the
   * same kind on the same day is `2014-06-26-position-2`.
   */
  id: string
  event: AskEvent | RecommendationEvent
}

/** What has happened by the end of a day, oldest first, each event under its name; without a day, all there is. */
export function eventsBy({ data }: Followed, asOf?: Day): NamedEvent[] {
  const seen = new Map<string, number>()
  return historyBy<AskEvent | RecommendationEvent>(data.history, asOf).map((event) => {
    const name = `${event.date}-${event.kind}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { id: count === 1 ? name : `${name}-${count}`, event }
  })
}

function askState(history: readonly AskEvent[], asOf: Day): AskState {
  const event = history.findLast((candidate) => stateAfter[candidate.kind] !== undefined)
  if (!event) return { state: 'open', overdue: false }
  const state = stateAfter[event.kind] as AskStateName
  const due = state === 'promised' || state === 'in-progress' ? dueAfter(history) : undefined
  return {
    state,
    event,
    ...(due === undefined ? {} : { due }),
    overdue: due !== undefined && lastDayOf(due) < asOf,
  }
}

/** A reopening ends what was promised before it. */
function dueAfter(history: readonly AskEvent[]): PartialDate | undefined {
  const reopened = history.findLastIndex((event) => event.kind === 'reopening')
  const promises = history.slice(reopened + 1).filter(({ kind }) => kind === 'commitment')
  return promises.findLast(({ due }) => due !== undefined)?.due
}

function recommendationState(history: readonly RecommendationEvent[]): RecommendationState {
  const last = <K extends RecommendationEvent['kind']>(kind: K) =>
    history.findLast(
      (event): event is Extract<RecommendationEvent, { kind: K }> => event.kind === kind,
    )
  const [positionEvent, reportEvent, assessmentEvent] = [
    last('position'),
    last('report'),
    last('assessment'),
  ]
  return {
    position: positionEvent?.position ?? 'pending',
    ...(positionEvent && { positionEvent }),
    ...(reportEvent && { reportEvent, reported: reportEvent.implementation }),
    ...(assessmentEvent && { assessmentEvent, assessed: assessmentEvent.implementation }),
  }
}

/**
 * By day; on one day by how far the kind brings an ask, and pending before the position that ends it; then by content,
 * so that the order is total.
 */
function compareEvents(
  a: AskEvent | RecommendationEvent,
  b: AskEvent | RecommendationEvent,
): number {
  return (
    compareDates(a.date, b.date) ||
    // A month is ordered before the last day of that month: less is known of it.
    a.date.length - b.date.length ||
    rankOf(a) - rankOf(b) ||
    compareText(JSON.stringify(a, Object.keys(a).sort()), JSON.stringify(b, Object.keys(b).sort()))
  )
}

const rankOf = (event: AskEvent | RecommendationEvent): number =>
  event.kind === 'position' && event.position === 'pending'
    ? -1
    : askStates.indexOf(stateAfter[event.kind as AskEventKind] ?? 'open')
