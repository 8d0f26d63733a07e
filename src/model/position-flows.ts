import { type Position, position } from '#schema/recommendation.ts'
import type { Corpus } from './corpus.ts'
import { type Day, dayAfter, lastDayOf, type PartialDate } from './dates.ts'
import type { Entry } from './entry.ts'
import { computedOn, declaredOn, positionChanges, recommendationsOf } from './totals.ts'

/** How many recommendations went from one position to another on one day. */
export interface PositionFlow {
  from: Position
  to: Position
  count: number
}

/** Positions and how many recommendations have them; `unknown` are those of which nothing was declared or recorded. */
export type PositionParts = Record<Position | 'unknown', number>

/** The positions that a State changed on one day. */
export interface DayOfChange {
  date: PartialDate
  /** In the order of the positions; together, all the changes of the day. */
  flows: readonly PositionFlow[]
  /** Of how many: those declared as received, or else those recorded. */
  whole: number
  /**
   * Both make up the whole. They are the declared totals of the day before and of the day, if the flows lead from one
   * to the other; else the positions of the recommendations that are recorded.
   */
  before: PositionParts
  after: PositionParts
}

/** Each day on which the State changed positions that it had taken, oldest first. */
export function positionFlows(review: Entry<'reviews'>, corpus: Corpus): DayOfChange[] {
  const recorded = recommendationsOf(corpus, review)
  const changes = positionChanges(recorded, corpus.asOf)
  return [...Map.groupBy(changes, ({ event }) => event.date)].map(([date, ofDay]) => {
    const flows = flowsOf(ofDay.map(({ from, event }) => ({ from, to: event.position })))
    const whole = declaredOn(review, lastDayOf(date)).received?.number ?? recorded.length
    const known = { review, recorded, whole }
    return { date, flows, whole, ...partsOf(known, lastDayOf(date), flows) }
  })
}

function flowsOf(changes: readonly Pick<PositionFlow, 'from' | 'to'>[]): PositionFlow[] {
  const pairs = position.options.flatMap((from) => position.options.map((to) => ({ from, to })))
  return pairs
    .map((pair) => ({
      ...pair,
      count: changes.filter(({ from, to }) => from === pair.from && to === pair.to).length,
    }))
    .filter(({ count }) => count > 0)
}

interface Known {
  review: Entry<'reviews'>
  recorded: readonly Entry<'recommendations'>[]
  whole: number
}

function partsOf(
  { review, recorded, whole }: Known,
  day: Day,
  flows: readonly PositionFlow[],
): Pick<DayOfChange, 'before' | 'after'> {
  const before = declaredParts(review, dayAfter(day, -1), whole)
  const after = declaredParts(review, day, whole)
  const isReached = position.options.every((each) => moved(before, flows)[each] === after[each])
  if (before.unknown === 0 && after.unknown === 0 && isReached) return { before, after }
  const recordedBefore = withUnknown(computedOn(recorded, dayAfter(day, -1)), whole)
  return { before: recordedBefore, after: moved(recordedBefore, flows) }
}

function moved(parts: PositionParts, flows: readonly PositionFlow[]): PositionParts {
  const after = { ...parts }
  for (const { from, to, count } of flows) {
    after[from] -= count
    after[to] += count
  }
  return after
}

function declaredParts(review: Entry<'reviews'>, day: Day, whole: number): PositionParts {
  const { supported, noted, pending } = declaredOn(review, day)
  return withUnknown(
    {
      supported: supported?.number ?? 0,
      noted: noted?.number ?? 0,
      pending: pending?.number ?? 0,
    },
    whole,
  )
}

const withUnknown = (
  { supported, noted, pending }: Record<Position, number>,
  whole: number,
): PositionParts => {
  const unknown = Math.max(0, whole - supported - noted - pending)
  return { supported, noted, pending, unknown }
}
