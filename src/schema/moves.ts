import { z } from 'zod'
import { date, reference, text, wordsByLocale } from './fields.ts'

/** The name of the file in the content folder in which people say what became of addresses. */
export const movesFile = 'moved.yml'

/** The shape of `moved.yml`: where pages went that stood at an address, and which were taken back. Addresses have no language. */
export const moves = z.strictObject({
  /** From the old address to the new one. */
  moved: z.record(z.string(), text()).default({}),
  withdrawn: z
    .record(
      z.string(),
      z.strictObject({
        date: date(),
        /** Why, by language. */
        reason: wordsByLocale().default({}),
        /** Ids of sources that say more. */
        sources: z.array(reference('sources')).default([]),
      }),
    )
    .default({}),
  /** Headings and events of pages that are still there, `/meetings/first/#health`: links to them lead to their page. */
  gone: z.array(text()).default([]),
})
export type Moves = z.infer<typeof moves>
export type Withdrawal = Moves['withdrawn'][string]
