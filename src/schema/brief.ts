import { z } from 'zod'
import { entryFields } from './entry.ts'
import { date, reference } from './fields.ts'

/** The page people read and print about a meeting, a sector or a question. */
export const brief = z.strictObject({
  ...entryFields,
  date: date().describe('The day of this edition.'),
  meetings: z.array(reference('meetings')).default([]).describe('The meetings it is about.'),
  sectors: z.array(reference('sectors')).default([]).describe('The themes it is about.'),
  reviews: z.array(reference('reviews')).default([]).describe('The reviews it is about.'),
  sources: z
    .array(reference('sources'))
    .min(1)
    .describe('Where a reader can verify what is said here.'),
})
