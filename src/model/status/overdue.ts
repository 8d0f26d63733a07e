import { owedTo } from '#model/owed.ts'
import { isFinished, type Question } from './question.ts'

/** Asks of which a promised day has gone by, the latest first. */
export const overdue: Question<'overdue', 'late'> = {
  name: 'overdue',
  findings: (corpus) =>
    owedTo(corpus.of('asks').filter(isFinished), corpus).overdue.map(({ ask, due, late }) => ({
      entry: ask,
      place: ask,
      says: 'late',
      values: { date: due ?? '', count: late ?? 0 },
    })),
}
