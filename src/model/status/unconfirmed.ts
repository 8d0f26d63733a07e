import { compareText } from '#model/compare-text.ts'
import { isStale } from '#model/confirmation.ts'
import type { Corpus } from '#model/corpus.ts'
import { daysBetween } from '#model/dates.ts'
import { type Finding, isFinished, type Question } from './question.ts'

/**
 * What somebody should read again: first what was to be confirmed by a day that has gone by, the longest ago first, then
 * what nobody ever confirmed.
 */
export const unconfirmed: Question<'unconfirmed', Lack> = {
  name: 'unconfirmed',
  findings(corpus) {
    const finished = corpus.all.filter(isFinished)
    const never = finished.filter(({ data }) => (data.confirmed ?? data.confirmBy) === undefined)
    return [
      ...staleIn(corpus),
      ...never.map((entry) => ({
        entry,
        place: entry,
        says: 'never-confirmed' as const,
        values: {},
      })),
    ]
  },
}

type Lack = 'confirmation-overdue' | 'never-confirmed'

const staleIn = ({ all, asOf }: Corpus): Finding<Lack>[] =>
  all
    .filter((entry) => isFinished(entry) && isStale(entry, asOf))
    .map((entry) => ({ entry, day: entry.data.confirmBy ?? '' }))
    .sort((a, b) => compareText(a.day, b.day))
    .map(({ entry, day }) => ({
      entry,
      place: entry,
      says: 'confirmation-overdue',
      values: { date: day, count: daysBetween(day, asOf) },
    }))
