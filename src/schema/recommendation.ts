import { z } from 'zod'
import { entryFields, eventFields } from './entry.ts'
import { paragraph, reference, stateCode, text, words } from './fields.ts'
import { threads } from './thread.ts'

/**
 * Nothing can be "rejected" in the Universal Periodic Review: a State supports a recommendation or notes it
 * (HRC resolution 5/1, annex, §32). The State's own word goes in `statedAs`.
 */
export const position = z.enum(['supported', 'noted', 'pending'])
export type Position = z.infer<typeof position>

/** How much of a recommendation has been carried out, by the account of whoever says so. */
export const implementation = z.enum(['none', 'partial', 'full'])
export type Implementation = z.infer<typeof implementation>

const sources = z
  .array(reference('sources'))
  .default([])
  .describe('Where a reader can verify it: at least one.')
const by = z
  .array(reference('organizations'))
  .optional()
  .describe('Who did it, when it was not the State under review.')

/** The three measures (position, report, assessment) are kept apart and never merged into one. */
export const recommendationEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    ...eventFields,
    kind: z.literal('position').describe('The State says whether it supports the recommendation.'),
    position: position.describe('supported, noted or pending.'),
    statedAs: text()
      .optional()
      .describe('The State’s own word, when it is another one, such as rejected.'),
    by,
    sources,
  }),
  z.strictObject({
    ...eventFields,
    kind: z.literal('report').describe('The State reports what it has done.'),
    implementation: implementation.describe('none, partial or full, by the State’s account.'),
    by,
    sources,
  }),
  z.strictObject({
    ...eventFields,
    kind: z.literal('assessment').describe('The coalition assesses what has been done.'),
    implementation: implementation.describe('none, partial or full, by the coalition’s account.'),
    by,
    sources,
  }),
  z.strictObject({
    ...eventFields,
    kind: z
      .literal('remark')
      .describe('Something worth recording that changes none of the three measures.'),
    by,
    sources,
  }),
])
export type RecommendationEvent = z.infer<typeof recommendationEvent>

/** One numbered item of a Working Group report. */
export const recommendation = z.strictObject({
  ...entryFields,
  review: reference('reviews').describe('The review in which it was made.'),
  paragraph: paragraph().describe('Its number as printed in the report, such as 118.22.'),
  recommendingStates: z
    .array(stateCode())
    .default([])
    .describe('The States that made it, as ISO 3166-1 alpha-3 codes.'),
  sectors: z.array(reference('sectors')).default([]).describe('The themes it belongs to.'),
  wording: words().optional().describe('The text of the recommendation as printed.'),
  sources: z
    .array(reference('sources'))
    .min(1)
    .describe('The report it is printed in, and others.'),
  threads: threads('recommendations'),
  history: z
    .array(recommendationEvent)
    .default([])
    .describe('The State’s positions and what followed. Add lines; do not change old ones.'),
})
