import { z } from 'zod'
import { entryFields, eventFields, eventSources } from './entry.ts'
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

/** What every event of a recommendation has. `by` says who acted when it was not the State under review. */
const actors = { by: z.array(reference('organizations')).optional(), sources: eventSources }

/** The three measures (position, report, assessment) are kept apart and never merged into one. */
export const recommendationEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    ...eventFields,
    kind: z.literal('position'),
    position,
    statedAs: text().optional(),
    ...actors,
  }),
  z.strictObject({ ...eventFields, kind: z.literal('report'), implementation, ...actors }),
  z.strictObject({ ...eventFields, kind: z.literal('assessment'), implementation, ...actors }),
  z.strictObject({ ...eventFields, kind: z.literal('remark'), ...actors }),
])
export type RecommendationEvent = z.infer<typeof recommendationEvent>

/** One numbered item of a Working Group report. */
export const recommendation = z.strictObject({
  ...entryFields,
  review: reference('reviews'),
  paragraph: paragraph(),
  recommendingStates: z.array(stateCode()).default([]),
  sectors: z.array(reference('sectors')).default([]),
  wording: words().optional(),
  sources: z.array(reference('sources')).min(1),
  threads: threads('recommendations'),
  history: z.array(recommendationEvent).default([]),
})
