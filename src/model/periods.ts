import { compareText } from './compare-text.ts'
import type { Corpus } from './corpus.ts'
import { type Day, dayAfter, lastDayOf } from './dates.ts'
import type { Entry } from './entry.ts'
import { historyBy, stateOf } from './ledger.ts'
import { onceFor } from './once.ts'
import { startOf } from './spans.ts'
import { recommendationsOf } from './totals.ts'

/** A time in which no number changed: a page read on any of its days says the same. */
export interface Period {
  from: Day
  /** Its last day; none for the period of the day on which the corpus is read. */
  to?: Day
}

/** A time that has gone by. */
export type PastPeriod = Period & { to: Day }

/** All but the one that lasts. */
export const pastOf = (periods: readonly Period[]): PastPeriod[] =>
  periods.filter((period): period is PastPeriod => period.to !== undefined)

/** How long each number of asks (in a state, or overdue) stayed as it was, oldest first. */
export const askPeriods = onceFor((corpus: Corpus): readonly Period[] =>
  periodsOf(
    corpus.of('asks').map((ask) => askSteps(ask, corpus)),
    corpus.asOf,
  ),
)

/** How long each number of a review (declared, or counted here) stayed as it was, oldest first. */
export const reviewPeriods = (review: Entry<'reviews'>, corpus: Corpus): readonly Period[] =>
  reviewed(corpus)(review)

const reviewed = onceFor((corpus: Corpus) =>
  onceFor((review: Entry<'reviews'>) =>
    periodsOf(
      [
        [[review.data.date, 'reviewed']],
        ...recommendationsOf(corpus, review).map((each) => positionSteps(each, review, corpus)),
        ...totalSteps(review),
      ],
      corpus.asOf,
    ),
  ),
)

/** On a day, what is counted comes to be counted as something else. */
type Step = readonly [day: Day, as: string]

/** @param lines the steps of each thing that is counted, in the order of their days */
function periodsOf(lines: readonly (readonly Step[])[], asOf: Day): Period[] {
  const changes = new Map<Day, Map<string, number>>()
  for (const line of lines)
    for (const [index, [day, as]] of line.entries()) {
      if (day > asOf) continue
      count(changes, day, as, 1)
      const before = line[index - 1]?.[1]
      if (before !== undefined) count(changes, day, before, -1)
    }
  const days = [...changes]
    .filter(([, counts]) => [...counts.values()].some((change) => change !== 0))
    .map(([day]) => day)
    .sort(compareText)
  return days.map((from, index) => {
    const next = days[index + 1]
    return next === undefined ? { from } : { from, to: dayAfter(next, -1) }
  })
}

function count(changes: Map<Day, Map<string, number>>, day: Day, as: string, by: number): void {
  const counts = changes.get(day) ?? new Map<string, number>()
  changes.set(day, counts)
  counts.set(as, (counts.get(as) ?? 0) + by)
}

/** The days on which an ask may change its state: those of its events, and the days after the promised ones. */
function askSteps(ask: Entry<'asks'>, corpus: Corpus): Step[] {
  const asked = startOf(ask, corpus) ?? corpus.asOf
  const days = ask.data.history.flatMap(({ date, due }) => [
    lastDayOf(date),
    ...(due === undefined ? [] : [dayAfter(lastDayOf(due))]),
  ])
  return [asked, ...inOrder(days).filter((day) => day > asked)].map((day) => {
    const { state, overdue } = stateOf(ask, day)
    return [day, overdue ? `${state}, overdue` : state]
  })
}

/** A recommendation is pending from the day of its review on. */
function positionSteps(
  { data }: Entry<'recommendations'>,
  review: Entry<'reviews'>,
  { asOf }: Corpus,
): Step[] {
  const positions = historyBy(data.history, asOf).flatMap((event): Step[] =>
    event.kind === 'position' ? [[lastDayOf(event.date), event.position]] : [],
  )
  return [[review.data.date, 'pending'], ...positions]
}

/** Each measure is declared, and may be declared again. */
const totalSteps = ({ data }: Entry<'reviews'>): Step[][] => {
  const official = data.totals
    .filter((total) => total.official)
    .sort((a, b) => compareText(lastDayOf(a.date), lastDayOf(b.date)))
  return [...Map.groupBy(official, ({ measure }) => measure)].map(([measure, totals]) =>
    totals.map(({ date, number }): Step => [lastDayOf(date), `${measure} ${number}`]),
  )
}

const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort(compareText)
