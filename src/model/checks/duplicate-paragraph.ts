import type { Entry } from '#model/entry.ts'
import { recommendationsOf } from '#model/totals.ts'
import type { Check } from './check.ts'

/** A paragraph number stands once in a report. */
export const duplicateParagraph: Check<'duplicate-paragraph'> = function* (corpus) {
  for (const review of corpus.of('reviews')) {
    const first = new Map<string, Entry>()
    for (const entry of recommendationsOf(corpus, review)) {
      const { paragraph } = entry.data
      const other = first.get(paragraph)
      if (!other) first.set(paragraph, entry)
      else
        yield {
          code: 'duplicate-paragraph',
          entry,
          field: 'paragraph',
          values: { paragraph, review: review.id, other: other.file },
        }
    }
  }
}
