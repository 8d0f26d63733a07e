import { isStale } from '#model/confirmation.ts'
import type { Day } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import type { Check } from './check.ts'

type Code = 'confirmed-in-future' | 'confirmation-order' | 'confirmation-overdue'

/** What was confirmed was read on a day that has been, and is to be read again on a later one. */
export const confirmation: Check<Code> = function* (corpus, { today }) {
  for (const entry of corpus.all) {
    const { confirmed: day } = entry.data
    if (day !== undefined && day > today)
      yield { code: 'confirmed-in-future', entry, field: 'confirmed', values: { day, today } }
    yield* dayToConfirm(entry, corpus.asOf)
  }
}

function* dayToConfirm(entry: Entry, asOf: Day): Generator<Problem<Code>> {
  const { confirmed, confirmBy: day = '', visibility } = entry.data
  const field = 'confirmBy'
  if (confirmed !== undefined && day !== '' && day <= confirmed)
    yield { code: 'confirmation-order', entry, field, values: { day, confirmed } }
  else if (isStale(entry, asOf) && visibility !== 'draft')
    yield { code: 'confirmation-overdue', level: 'warning', entry, field, values: { day } }
}
