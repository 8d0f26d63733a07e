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
        kind: threadKind.describe(
          'What this one does with the earlier one: repeats, strengthens, narrows or answers.',
        ),
        to: reference(collection).describe('The earlier one.'),
      }),
    )
    .default([])
    .describe(
      'Links to those of earlier years that this one takes up, each confirmed by an editor.',
    )
export type Thread = z.infer<ReturnType<typeof threads>>[number]
