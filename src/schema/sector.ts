import { z } from 'zod'
import { entryFields } from './entry.ts'
import { trueOrFalse } from './fields.ts'

/** A theme of work. */
export const sector = z.strictObject({
  ...entryFields,
  joint: trueOrFalse()
    .default(false)
    .describe('Whether the theme is shared by the other sectors, such as funding.'),
})
