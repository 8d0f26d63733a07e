import type { Position, RecommendationEvent } from '#schema/recommendation.ts'
import type { DeclaredTotal } from '#schema/review.ts'
import type { Corpus } from './corpus.ts'
import { compareDates, type Day, happenedBy } from './dates.ts'
import type { Entry } from './entry.ts'
import { historyBy, stateOf } from './ledger.ts'

export type Measure = DeclaredTotal['measure']

/** The official total of each measure in force on a day: the last one declared by then. */
export function declaredOn(
  review: Entry<'reviews'>,
  asOf: Day,
): Partial<Record<Measure, DeclaredTotal>> {
  const inForce = review.data.totals
    .filter((total) => total.official && happenedBy(total.date, asOf))
    .sort((a, b) => compareDates(a.date, b.date))
  return Object.fromEntries(inForce.map((total) => [total.measure, total]))
}

/** How many of all that a review received are in each position. */
export interface DeclaredPositions {
  received: number
  /** Together at most as many as were received: not every review declares all of them. */
  counts: Readonly<Record<Position, number>>
}

/** The positions in force on a day as they were declared; nothing where it was not declared of how many. */
export function declaredPositions(
  review: Entry<'reviews'>,
  asOf: Day,
): DeclaredPositions | undefined {
  const { received, supported, noted, pending } = declaredOn(review, asOf)
  return (
    received && {
      received: received.number,
      counts: {
        supported: supported?.number ?? 0,
        noted: noted?.number ?? 0,
        pending: pending?.number ?? 0,
      },
    }
  )
}

/** What the files recorded here say on a day: how many recommendations there are, and in which position. */
export function computedOn(
  recommendations: readonly Entry<'recommendations'>[],
  asOf: Day,
): Record<'received' | Position, number> {
  const counts = { received: recommendations.length, supported: 0, noted: 0, pending: 0 }
  for (const recommendation of recommendations) counts[stateOf(recommendation, asOf).position]++
  return counts
}

/** The recommendations of a review recorded here, in the order of their paragraphs. */
export const recommendationsOf = (corpus: Corpus, review: Entry<'reviews'>) =>
  corpus.referring(review, 'recommendations', 'review')

export interface PositionChange {
  recommendation: Entry<'recommendations'>
  from: Position
  event: PositionEvent
}

type PositionEvent = Extract<RecommendationEvent, { kind: 'position' }>

/** Every time a State changed a position it had already taken, oldest first, then by paragraph. */
export function positionChanges(
  recommendations: readonly Entry<'recommendations'>[],
  asOf: Day,
): PositionChange[] {
  const changes = recommendations.flatMap((recommendation) => {
    const positions = historyBy(recommendation.data.history, asOf).filter(
      (event) => event.kind === 'position',
    )
    return positions
      .map((event, index) => ({
        recommendation,
        event,
        from: positions[index - 1]?.position ?? event.position,
      }))
      .filter(({ event, from }) => event.position !== from)
  })
  return changes.sort((a, b) => compareDates(a.event.date, b.event.date))
}
