import { compareText } from './compare-text.ts'
import type { Corpus } from './corpus.ts'
import { compareDates, type Day, dayAfter, lastDayOf } from './dates.ts'
import type { Entry } from './entry.ts'
import { historyBy, stateOf } from './ledger.ts'
import { onceFor } from './once.ts'
import { startOf } from './spans.ts'
import { recommendationsOf } from './totals.ts'

/** A time in which nothing that is counted changed: on each of its days the numbers are the same, and of the same things. */
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

/**
 * How long every ask stayed in its state (overdue or not), oldest first. Of a ledger that changes nearly every day only
 * the last of these times in each month, or in each year, has a page: each page is a list of all asks, and all of them
 * on all days would be more than the rest of the site.
 */
export const askPeriods = onceFor((corpus: Corpus): readonly Period[] =>
  fewer(
    periodsOf(
      corpus.of('asks').map((ask) => askSteps(ask, corpus)),
      corpus.asOf,
    ),
  ),
)

/** How long every position of a review, and every number that was declared about it, stayed as it was, oldest first. */
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

const mostPeriods = 100

function fewer(periods: readonly Period[]): readonly Period[] {
  if (periods.length <= mostPeriods) return periods
  const lastOfEach = (precision: number) =>
    periods.filter(({ from }, index) => {
      const next = periods[index + 1]
      return next?.from.slice(0, precision) !== from.slice(0, precision)
    })
  const ofMonths = lastOfEach('2014-06'.length)
  return ofMonths.length <= mostPeriods ? ofMonths : lastOfEach('2014'.length)
}

/** On a day, what is counted comes to be counted as something else. */
type Step = readonly [day: Day, as: string]

/**
 * Two that change places on one day change no number, but a page that names them is another one.
 *
 * @param lines the steps of each thing that is counted, in the order of their days
 */
function periodsOf(lines: readonly (readonly Step[])[], asOf: Day): Period[] {
  const days = inOrder(lines.flatMap(changesIn).filter((day) => day <= asOf))
  return days.map((from, index) => {
    const next = days[index + 1]
    return next === undefined ? { from } : { from, to: dayAfter(next, -1) }
  })
}

/** The days at whose end it is counted as something else than at the end of the day before. */
function changesIn(steps: readonly Step[]): Day[] {
  const atEnd = [...new Map(steps)]
  return atEnd.filter(([, as], index) => as !== atEnd[index - 1]?.[1]).map(([day]) => day)
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

/** Each measure is declared, and may be declared again; a count by another rule stands by itself. */
function totalSteps({ data }: Entry<'reviews'>): Step[][] {
  const declared = data.totals.toSorted((a, b) => compareDates(a.date, b.date))
  const lines = Map.groupBy(declared, (total) => (total.official ? total.measure : total))
  return [...lines.values()].map((line) =>
    line.map(({ date, number }): Step => [lastDayOf(date), String(number)]),
  )
}

const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort(compareText)
