import { z } from 'zod'
import { reference } from './fields.ts'

/**
 * How a recommendation or an ask takes up one of an earlier year. A thread is written once, in the later of the two;
 * the earlier one shows it the other way round.
 */
export const threadKind = z.enum(['repeats', 'strengthens', 'narrows', 'answers'])
export type ThreadKind = z.infer<typeof threadKind>

/** @param collection threads lead from an entry to another one of its kind */
export const threads = (collection: 'asks' | 'recommendations') =>
  z
    .array(
      z.strictObject({
        kind: threadKind,
        to: reference(collection),
      }),
    )
    .default([])
export type Thread = z.infer<ReturnType<typeof threads>>[number]
