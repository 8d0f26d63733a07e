import { z } from 'zod'
import { entryFields } from './entry.ts'
import { wholeNumber } from './fields.ts'

/** A page about the site itself, such as /about/. */
export const page = z.strictObject({
  ...entryFields,
  /** Its place in the footer; without one it is not listed there. */
  order: wholeNumber().optional(),
  /** Pages for editors are found by who looks for them, and pushed on nobody. */
  audience: z.enum(['readers', 'editors']).default('readers'),
})
