import { type AskOn, asksOn } from './asks.ts'
import { compareText } from './compare-text.ts'
import type { Corpus } from './corpus.ts'
import { compareDates } from './dates.ts'
import type { Entry } from './entry.ts'
import { onceFor } from './once.ts'

/** What is owed to a set of asks on the day of the corpus; each ask stands in one of the four lists. */
export interface Owed {
  /** Promised for a day that has gone by: the one that is latest first. */
  overdue: readonly AskOn[]
  /** Promised for a day to come, the nearest first. */
  due: readonly AskOn[]
  /** The others that wait for an answer, the longest first. */
  waiting: readonly AskOn[]
  /** Done, refused or withdrawn, the last one first. */
  answered: readonly AskOn[]
}

export function owedTo(asks: readonly Entry<'asks'>[], corpus: Corpus): Owed {
  const all = asksOn(asks, corpus)
  const unanswered = all.filter(({ waited }) => waited !== undefined)
  const promised = unanswered.filter(({ due }) => due !== undefined).sort(byDue)
  return {
    overdue: promised.filter(({ overdue }) => overdue),
    due: promised.filter(({ overdue }) => !overdue),
    waiting: unanswered.filter(({ due }) => due === undefined),
    answered: all.filter(({ waited }) => waited === undefined),
  }
}

/** Who, or of which sector, owes what. */
export interface Debt<C extends 'organizations' | 'sectors'> {
  of: Entry<C>
  owed: Owed
  /** How many asks wait for an answer, those that were promised one included. */
  unanswered: number
  asked: number
  /** Of those that wait the one that has waited longest, in days; none when nothing waits. */
  longest: number | undefined
}

/** Every organization that something was asked of, those that keep most asks waiting first. */
export const addresseesOf = onceFor((corpus: Corpus): readonly Debt<'organizations'>[] =>
  debtsOf(corpus.of('organizations'), 'addressees', corpus),
)

/** Every sector in which something was asked. */
export const owedBySector = onceFor((corpus: Corpus): readonly Debt<'sectors'>[] =>
  debtsOf(corpus.of('sectors'), 'sectors', corpus),
)

function debtsOf<C extends 'organizations' | 'sectors'>(
  entries: readonly Entry<C>[],
  field: 'addressees' | 'sectors',
  corpus: Corpus,
): Debt<C>[] {
  return entries
    .map((of) => debtOf(of, owedTo(corpus.referring(of, 'asks', field), corpus)))
    .filter(({ asked }) => asked > 0)
    .sort(
      (a, b) =>
        b.unanswered - a.unanswered ||
        (b.longest ?? 0) - (a.longest ?? 0) ||
        compareText(a.of.id, b.of.id),
    )
}

function debtOf<C extends 'organizations' | 'sectors'>(of: Entry<C>, owed: Owed): Debt<C> {
  const { overdue, due, waiting, answered } = owed
  const unanswered = [...overdue, ...due, ...waiting]
  return {
    of,
    owed,
    unanswered: unanswered.length,
    asked: unanswered.length + answered.length,
    longest:
      unanswered.length > 0 ? Math.max(...unanswered.map(({ waited = 0 }) => waited)) : undefined,
  }
}

const byDue = (a: AskOn, b: AskOn): number =>
  compareDates(a.due ?? '', b.due ?? '') || compareText(a.ask.id, b.ask.id)
