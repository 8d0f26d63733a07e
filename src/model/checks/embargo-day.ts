import type { Check } from './check.ts'

/** An embargo has an end, and a day of publication has an embargo: without it the entry would be public at once. */
export const embargoDay: Check<'embargo-without-day' | 'day-without-embargo'> = function* (corpus) {
  for (const entry of corpus.all) {
    const { visibility, publishFrom } = entry.data
    if (visibility === 'embargoed' && publishFrom === undefined)
      yield { code: 'embargo-without-day', entry, field: 'publishFrom', values: {} }
    if (visibility === 'public' && publishFrom !== undefined)
      yield {
        code: 'day-without-embargo',
        entry,
        field: 'publishFrom',
        values: { day: publishFrom },
      }
  }
}
