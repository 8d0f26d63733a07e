import { z } from 'zod'
import { entryFields } from './entry.ts'
import { wholeNumber } from './fields.ts'

/** A page about the site itself, such as /about/. */
export const page = z.strictObject({
  ...entryFields,
  order: wholeNumber()
    .optional()
    .describe('Its place in the footer; without a number it is not listed there.'),
})
