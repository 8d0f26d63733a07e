import { isReturned, threadsIn } from './_threads.ts'
import type { Check } from './check.ts'

/** A thread is written once, in the later of its two ends; written in both, they could come to disagree. */
export const threadOnBothSides: Check<'thread-on-both-sides'> = function* (corpus) {
  for (const placed of threadsIn(corpus))
    if (isReturned(placed, corpus)) {
      const { entry, field, target } = placed
      yield { code: 'thread-on-both-sides', entry, field, values: { file: target.file } }
    }
}
