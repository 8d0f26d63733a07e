import type { Check } from './check.ts'

/** How long an ask has waited is counted from a day: its own, or that of its meeting. */
export const undatedAsk: Check<'undated-ask'> = function* (corpus) {
  for (const entry of corpus.of('asks'))
    if (entry.data.date === undefined && entry.data.meeting === undefined)
      yield { code: 'undated-ask', entry, field: 'date', values: {} }
}
