import type { DayOfChange } from '#model/position-flows.ts'
import { type Position, position } from '#schema/recommendation.ts'

/** Recommendations that stand together in both bars, before and after. */
export interface FlowBand {
  from: Position
  to: Position
  count: number
  /** How many stand before them in the first bar, and in the second. */
  above: number
  below: number
}

/**
 * The bands between a bar of the positions before and one of those after: in the first bar those of one position lie in
 * the order of where they go, in the second in that of where they come from, so that none crosses another without need.
 */
export function flowBands({ flows, before, after }: DayOfChange): FlowBand[] {
  const moved = (from: Position, to: Position) =>
    flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0
  const countOf = (from: Position, to: Position) =>
    from === to
      ? before[from] - position.options.reduce((sum, each) => sum + moved(from, each), 0)
      : moved(from, to)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  const earlier = (each: Position) => position.options.slice(0, position.options.indexOf(each))
  return position.options.flatMap((from) =>
    position.options
      .map((to) => ({
        from,
        to,
        count: countOf(from, to),
        above:
          sum(earlier(from).map((each) => before[each])) +
          sum(earlier(to).map((each) => countOf(from, each))),
        below:
          sum(earlier(to).map((each) => after[each])) +
          sum(earlier(from).map((each) => countOf(each, to))),
      }))
      .filter(({ count }) => count > 0),
  )
}
