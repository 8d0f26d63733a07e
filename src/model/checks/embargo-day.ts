import type { Check } from './check.ts'

/**
 * An embargo has an end, and a day of publication has an embargo: without it the entry would be public at once, or, as a
 * draft, not on that day either.
 */
export const embargoDay: Check<Code> = function* (corpus) {
  for (const entry of corpus.all) {
    const { visibility, publishFrom: day } = entry.data
    const field = 'publishFrom'
    if (visibility === 'embargoed' && day === undefined)
      yield { code: 'embargo-without-day', entry, field, values: {} }
    if (visibility === 'public' && day !== undefined)
      yield { code: 'day-without-embargo', entry, field, values: { day } }
    if (visibility === 'draft' && day !== undefined)
      yield { code: 'day-on-draft', level: 'warning', entry, field, values: { day } }
  }
}

type Code = 'embargo-without-day' | 'day-without-embargo' | 'day-on-draft'
