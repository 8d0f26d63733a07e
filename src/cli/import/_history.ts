import type { PartialDate } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import { historyBy } from '#model/ledger.ts'
import type { FieldEdit, FieldValue } from '#reader/front-matter-edit.ts'
import type { RecommendationEvent } from '#schema/recommendation.ts'
import type { Context } from './_context.ts'
import { dayMeant } from './_days.ts'
import type { Item, Stated } from './_item.ts'

type PositionEvent = Extract<RecommendationEvent, { kind: 'position' }>

/** What a list changes in a history: fields of an event that is there, or an event behind the others. */
export interface HistoryChange {
  edits: FieldEdit[]
  /** For each edit: which event, what it was, what it becomes. */
  told: { event: PartialDate; field: string; from: string; to: string }[]
}

const unchanged: HistoryChange = { edits: [], told: [] }

/**
 * The position of a list beside that of the history. Histories are kept: the same position is no news, another one is
 * another event. Only our own list, in which each row shows one event, corrects that event where a cell was changed.
 */
export function historyChange(
  item: Item,
  entry: Entry<'recommendations'>,
  context: Context,
): HistoryChange {
  const { stated, ours } = item
  if (!stated) return unchanged
  const events = historyBy(entry.data.history)
  const positions = events.filter((event) => event.kind === 'position')
  return (
    (ours && changeByRow(item, stated, entry, positions, context)) ||
    changeByExport(item, stated, entry, positions, context)
  )
}

/** @returns nothing where the row says no more than an export would */
function changeByRow(
  item: Item,
  stated: Stated,
  { data: { history } }: Entry<'recommendations'>,
  positions: readonly PositionEvent[],
  context: Context,
): HistoryChange | undefined {
  const inForce = positions.at(-1)
  const said =
    stated.date && inForce ? { ...stated, date: dayMeant(stated.date, inForce.date) } : stated
  const shown = eventShown(said, positions)
  if (shown) return corrected(said, shown, history.indexOf(shown))
  return said.date === undefined ? undefined : added(item, said.date, history.length, context)
}

function changeByExport(
  item: Item,
  stated: Stated,
  entry: Entry<'recommendations'>,
  positions: readonly PositionEvent[],
  context: Context,
): HistoryChange {
  if (stated.position === (positions.at(-1)?.position ?? 'pending')) return unchanged
  const date = defaultDate(item, context)
  const onDay = positions.find((event) => event.date === date)
  if (onDay?.position === stated.position) return unchanged
  if (onDay) return refused(item, entry, onDay, context)
  return added(item, date, entry.data.history.length, context)
}

/** The event that a row of our own list shows: that of its day, else the one in force if only the day was changed. */
function eventShown(said: Stated, positions: readonly PositionEvent[]): PositionEvent | undefined {
  const inForce = positions.at(-1)
  const isSame =
    inForce?.position === said.position &&
    (said.statedAs === undefined ||
      said.statedAs === (inForce.statedAs ?? '') ||
      said.date === undefined)
  return positions.findLast(({ date }) => date === said.date) ?? (isSame ? inForce : undefined)
}

function corrected(said: Stated, event: PositionEvent, index: number): HistoryChange {
  const change: HistoryChange = { edits: [], told: [] }
  const set = (field: string, from: string, to: string | undefined, value: FieldValue) => {
    if (to === undefined || to === from) return
    change.edits.push({ path: ['history', index, field], value: to === '' ? undefined : value })
    change.told.push({ event: event.date, field, from, to })
  }
  set('date', event.date, said.date, said.date ?? '')
  set('position', event.position, said.position, said.position)
  set('statedAs', event.statedAs ?? '', said.statedAs, said.statedAs ?? '')
  set('sources', event.sources.join('; '), said.sources?.join('; '), said.sources ?? [])
  return change
}

function added(item: Item, date: PartialDate, index: number, context: Context): HistoryChange {
  const event = newEvent(item, date, context)
  if (!event) return unchanged
  const path = index === 0 ? ['history'] : ['history', index]
  const told = { event: date, field: 'position', from: '', to: wordsOf(event) }
  return { edits: [{ path, value: index === 0 ? [event] : event }], told: [told] }
}

const wordsOf = (event: Record<string, string | readonly string[]>): string =>
  [event['position'], event['statedAs'] && `(${event['statedAs']})`].filter(Boolean).join(' ')

/** The history of a recommendation that is new: its position, unless nothing is known of one. */
export function newHistory(item: Item, context: Context): Record<string, FieldValue>[] {
  const { stated } = item
  if (!stated || (stated.position === 'pending' && stated.date === undefined)) return []
  const event = newEvent(item, stated.date ?? defaultDate(item, context), context)
  return event ? [event] : []
}

function newEvent(
  { stated, review, cells }: Item,
  date: PartialDate,
  { choices, problems }: Context,
) {
  if (!stated) return undefined
  const { position, statedAs } = stated
  const source = choices.source ?? review.data.report
  const sources = stated.sources ?? (source === undefined ? [] : [source])
  if (sources.length === 0)
    problems.gather('source-needed', cells.at('position'), { review: review.id })
  return { date, kind: 'position', position, ...(statedAs && { statedAs }), sources }
}

/** Positions may change until the outcome is adopted, so that an export of today shows those of that day. */
const defaultDate = ({ review: { data } }: Item, { choices }: Context): PartialDate =>
  choices.date ?? data.adopted ?? data.date

function refused(
  { stated, cells }: Item,
  entry: Entry<'recommendations'>,
  { date, position }: PositionEvent,
  { problems }: Context,
): HistoryChange {
  const values = { stated: stated?.position ?? '', recorded: position, date, file: entry.file }
  problems.add('position-apart', cells.at('position'), values)
  return unchanged
}
