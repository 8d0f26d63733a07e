import { type AskOn, asksOn } from './asks.ts'
import type { Corpus } from './corpus.ts'
import type { Entry } from './entry.ts'
import { type AskStateName, askStates } from './ledger.ts'

/** How many asks are in which state. */
export interface StateCounts {
  asks: number
  waiting: number
  /** Of those that are promised or in progress, the ones whose day has gone by: they are counted there, too. */
  overdue: number
  /** They make up `asks`. */
  states: Record<AskStateName, number>
}

/** Asks by sector and state. */
export interface AskMatrix {
  /** The sectors that asks belong to, in listing order; an ask of two sectors counts in both. */
  sectors: readonly { sector: Entry<'sectors'>; counts: StateCounts }[]
  /** Every ask once. */
  all: StateCounts
}

/** The asks made by the day of the corpus, in the states they have on it. */
export function askMatrix(corpus: Corpus): AskMatrix {
  const sectors = corpus
    .of('sectors')
    .map((sector) => ({
      sector,
      counts: countsOf(asksOn(corpus.referring(sector, 'asks', 'sectors'), corpus)),
    }))
    .filter(({ counts }) => counts.asks > 0)
  return { sectors, all: countsOf(asksOn(corpus.of('asks'), corpus)) }
}

function countsOf(asks: readonly AskOn[]): StateCounts {
  const count = (holds: (ask: AskOn) => boolean) => asks.filter(holds).length
  return {
    asks: asks.length,
    waiting: count(({ waited }) => waited !== undefined),
    overdue: count(({ overdue }) => overdue),
    states: Object.fromEntries(
      askStates.map((each) => [each, count(({ state }) => state === each)]),
    ) as StateCounts['states'],
  }
}
