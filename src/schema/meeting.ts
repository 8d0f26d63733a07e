import { z } from 'zod'
import { entryFields, fundedBy } from './entry.ts'
import { date, reference, trueOrFalse, words } from './fields.ts'

/** A dated encounter with a decision maker. The body of the file is the brief that people read and print. */
export const meeting = z.strictObject({
  ...entryFields,
  date: date(),
  place: words().optional(),
  online: trueOrFalse().default(false),
  sectors: z.array(reference('sectors')).min(1),
  participants: z.array(reference('organizations')).min(1),
  sources: z.array(reference('sources')).min(1),
  fundedBy: fundedBy(),
})
