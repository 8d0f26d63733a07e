import { z } from 'zod'
import { entryFields } from './entry.ts'
import { date, reference, trueOrFalse, words } from './fields.ts'

/** A dated encounter with a decision maker. The body of the file is the brief that people read and print. */
export const meeting = z.strictObject({
  ...entryFields,
  date: date().describe('The day of the meeting.'),
  place: words().optional().describe('The town or the building.'),
  online: trueOrFalse()
    .default(false)
    .describe('Whether the meeting was held by video or telephone.'),
  sectors: z
    .array(reference('sectors'))
    .min(1)
    .describe('The themes that were discussed, in the order of the agenda.'),
  participants: z
    .array(reference('organizations'))
    .min(1)
    .describe('The organizations that took part.'),
  sources: z
    .array(reference('sources'))
    .min(1)
    .describe('Where a reader can verify what is said here.'),
})
