import type { Entry } from '#model/entry.ts'
import type { ThreadPlace, ThreadStage } from '#model/threads.ts'
import type { ThreadKind } from '#schema/thread.ts'

type Recommendation = Entry<'recommendations'>

/** From left to right in thousandths of the width, from the top in pixels. */
interface Point {
  x: number
  y: number
}

export interface ThreadDrawing {
  places: readonly (ThreadPlace<Recommendation> & Point)[]
  /** Each from the earlier recommendation to the one that takes it up. */
  links: readonly { kind: ThreadKind; path: string }[]
  /** In pixels. */
  height: number
}

/** How far apart those of one review stand; how far a link that passes over a review rises above it. */
const [rowHeight, rise] = [52, 30]

/** A line of recommendations, each review in a column of its own. */
export function threadDrawing(line: readonly ThreadStage<Recommendation>[]): ThreadDrawing {
  const columnOf = new Map(
    line.flatMap(({ places }, column) => places.map((p) => [p.entry, column])),
  )
  const passing = line.some(({ places }, column) =>
    places.some(({ earlier }) => earlier.some(({ entry }) => spanOf(entry, column) > 1)),
  )
  const top = passing ? rise + 10 : 16
  const places = line.flatMap((stage, column) =>
    stage.places.map((place, row) => ({
      ...place,
      x: Math.round(((column + 0.5) / line.length) * 1000),
      y: top + row * rowHeight,
    })),
  )
  const pointOf = new Map(places.map((place) => [place.entry, place]))
  const links = places.flatMap((to) =>
    to.earlier.flatMap(({ kind, entry }) => {
      const from = pointOf.get(entry)
      if (!from) return []
      const over = spanOf(entry, columnOf.get(to.entry) ?? 0) > 1
      return { kind, path: linkPath(kind, from, to, over) }
    }),
  )
  const rows = Math.max(0, ...line.map(({ places }) => places.length))
  return { places, links, height: top + rows * rowHeight }

  function spanOf(earlier: Recommendation, column: number): number {
    return column - (columnOf.get(earlier) ?? column)
  }
}

/** Half the thickness of a link where it begins and where it ends: what strengthens grows, what narrows thins out. */
const halves: Record<ThreadKind, readonly [begins: number, ends: number]> = {
  repeats: [1.5, 1.5],
  strengthens: [0.75, 6],
  narrows: [6, 0.75],
  answers: [0, 0],
}

/** The outline of a link; one that passes over a review is bent, so that it does not seem to lead there. */
export function linkPath(kind: ThreadKind, from: Point, to: Point, over: boolean): string {
  const [begins, ends] = halves[kind]
  const middle = Math.round((from.x + to.x) / 2)
  const bend = (from.y + to.y) / 2 - (over ? 2 * rise : 0)
  const half = (begins + ends) / 2
  const there = `M${from.x} ${from.y - begins}Q${middle} ${bend - half} ${to.x} ${to.y - ends}`
  if (half === 0) return there
  return `${there}V${to.y + ends}Q${middle} ${bend + half} ${from.x} ${from.y + begins}Z`
}
