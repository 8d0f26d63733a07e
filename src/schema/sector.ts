import { z } from 'zod'
import { entryFields } from './entry.ts'
import { trueOrFalse } from './fields.ts'

/** A theme of work. */
export const sector = z.strictObject({
  ...entryFields,
  /** Shared by the other sectors, such as funding. */
  joint: trueOrFalse().default(false),
})
