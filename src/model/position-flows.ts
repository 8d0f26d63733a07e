import { type Position, position } from '#schema/recommendation.ts'
import type { Corpus } from './corpus.ts'
import { type Day, dayAfter, lastDayOf, type PartialDate } from './dates.ts'
import type { Entry } from './entry.ts'
import { declaredOn, positionChanges, recommendationsOf } from './totals.ts'

/** How many recommendations went from one position to another on one day. */
export interface PositionFlow {
  from: Position
  to: Position
  count: number
}

/** Positions and how many recommendations have them; `unknown` are those of which nothing was declared. */
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
   * to the other; else all that is known are the recommendations that moved.
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
    return { date, flows, whole, ...partsOf(review, date, flows, whole) }
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

function partsOf(
  review: Entry<'reviews'>,
  date: PartialDate,
  flows: readonly PositionFlow[],
  whole: number,
): Pick<DayOfChange, 'before' | 'after'> {
  const day = lastDayOf(date)
  const before = declaredParts(review, dayAfter(day, -1), whole)
  const after = declaredParts(review, day, whole)
  const agrees = position.options.every(
    (each) => before[each] - leaving(flows, each) + entering(flows, each) === after[each],
  )
  if (before.unknown === 0 && after.unknown === 0 && agrees) return { before, after }
  const moved = (count: typeof leaving): PositionParts => {
    const [supported, noted, pending] = position.options.map((each) => count(flows, each))
    return withUnknown({ supported, noted, pending } as Record<Position, number>, whole)
  }
  return { before: moved(leaving), after: moved(entering) }
}

const leaving = (flows: readonly PositionFlow[], each: Position): number =>
  flows.reduce((sum, { from, count }) => (from === each ? sum + count : sum), 0)

const entering = (flows: readonly PositionFlow[], each: Position): number =>
  flows.reduce((sum, { to, count }) => (to === each ? sum + count : sum), 0)

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

const withUnknown = (known: Record<Position, number>, whole: number): PositionParts => ({
  ...known,
  unknown: Math.max(0, whole - known.supported - known.noted - known.pending),
})
