import type { AskOn } from '#model/asks.ts'
import { owedTo } from '#model/owed.ts'
import { type Finding, isFinished, type Question } from './question.ts'

/** The other asks that wait for an answer: first those that one is promised for, then those that have waited longest. */
export const open: Question<'open', Waiting> = {
  name: 'open',
  findings(corpus) {
    const { due, waiting } = owedTo(corpus.of('asks').filter(isFinished), corpus)
    return [...due, ...waiting].map(findingOf)
  },
}

type Waiting = 'waits' | 'waits-until'

function findingOf({ ask, state, due, waited = 0 }: AskOn): Finding<Waiting> {
  const values = { state, count: waited }
  return due === undefined
    ? { entry: ask, place: ask, says: 'waits', values }
    : { entry: ask, place: ask, says: 'waits-until', values: { ...values, date: due } }
}
