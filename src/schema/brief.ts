import { z } from 'zod'
import { entryFields, fundedBy } from './entry.ts'
import { date, reference } from './fields.ts'

/** The page people read and print about a meeting, a sector or a question. */
export const brief = z.strictObject({
  ...entryFields,
  /** Of this edition. */
  date: date(),
  meetings: z.array(reference('meetings')).default([]),
  sectors: z.array(reference('sectors')).default([]),
  reviews: z.array(reference('reviews')).default([]),
  sources: z.array(reference('sources')).min(1),
  fundedBy: fundedBy(),
})
