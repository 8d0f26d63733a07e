import type { ThreadKind } from '#schema/thread.ts'
import { threadsIn } from './_threads.ts'
import type { Check } from './check.ts'

/** One thread leads from one entry to another: what strengthens an earlier one does not repeat it. */
export const threadTwice: Check<'thread-twice'> = function* (corpus) {
  const first = new Map<string, ThreadKind>()
  for (const { entry, field, thread, target } of threadsIn(corpus)) {
    const ends = `${entry.collection} ${entry.id} ${target.id}`
    const kind = first.get(ends)
    if (kind === undefined) first.set(ends, thread.kind)
    else
      yield {
        code: 'thread-twice',
        entry,
        field,
        values: { id: target.id, kind, other: thread.kind },
      }
  }
}
