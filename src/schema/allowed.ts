import { z } from 'zod'
import { text } from './fields.ts'

/** The shape of `allowed.yml`: what looks like personal data and may be published all the same, each with its reason. */
export const allowances = z.strictObject({
  allowed: z
    .array(
      z.strictObject({
        text: text(),
        /** It is never published. */
        reason: text(),
        /** A folder or a file, from the content folder; everywhere without it. */
        in: text().optional(),
      }),
    )
    .default([]),
})
export type Allowance = z.infer<typeof allowances>['allowed'][number]
