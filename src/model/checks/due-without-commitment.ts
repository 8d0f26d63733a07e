import { eventsOf } from './_events.ts'
import type { Check } from './check.ts'

/** Only what was promised falls due: on another kind of event the day would say nothing, and nobody would notice. */
export const dueWithoutCommitment: Check<'due-without-commitment'> = function* (corpus) {
  for (const { entry, index, event } of eventsOf(corpus))
    if ('due' in event && event.due !== undefined && event.kind !== 'commitment')
      yield {
        code: 'due-without-commitment',
        entry,
        field: `history.${index}.due`,
        values: { kind: event.kind, due: event.due },
      }
}
