import { z } from 'zod'
import { text } from './fields.ts'

/** The shape of `allowed.yml`: what looks like personal data and may be published all the same, each with its reason. */
export const allowances = z.strictObject({
  allowed: z
    .array(
      z.strictObject({
        text: text().describe('What may be published, as it stands in the content.'),
        reason: text().describe('Why it may. It is never published.'),
        in: text()
          .optional()
          .describe(
            'Only there: a folder such as asks, or a file such as asks/annual-dialogue. Without it: everywhere.',
          ),
      }),
    )
    .default([])
    .describe('What may be published although it looks like personal data.'),
})
export type Allowance = z.infer<typeof allowances>['allowed'][number]
