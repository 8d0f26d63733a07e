import { threadsIn } from './_threads.ts'
import type { Check } from './check.ts'

/** Nothing takes itself up. */
export const threadToItself: Check<'thread-to-itself'> = function* (corpus) {
  for (const { entry, field, target } of threadsIn(corpus))
    if (target === entry) yield { code: 'thread-to-itself', entry, field, values: { id: entry.id } }
}
