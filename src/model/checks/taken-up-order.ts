import { startOf } from '#model/spans.ts'
import type { Check } from './check.ts'

/** What takes up an ask comes after it. */
export const takenUpOrder: Check<'taken-up-order'> = function* (corpus) {
  for (const entry of corpus.of('asks'))
    for (const [index, id] of entry.data.takenUpIn.entries()) {
      const recommendation = corpus.find('recommendations', id)
      const day = recommendation && startOf(recommendation, corpus)
      const asked = startOf(entry, corpus)
      if (day !== undefined && asked !== undefined && day < asked)
        yield {
          code: 'taken-up-order',
          entry,
          field: `takenUpIn.${index}`,
          values: { id, day, asked },
        }
    }
}
