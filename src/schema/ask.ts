import { z } from 'zod'
import { entryFields, eventFields } from './entry.ts'
import { date, partialDate, reference } from './fields.ts'
import { threads } from './thread.ts'

/**
 * What can happen to an ask. Nobody types a status: the state of an ask on a day follows from these
 * (`stateOf` in the model).
 */
export const askEventKind = z.enum([
  'acknowledgement',
  'commitment',
  'progress',
  'completion',
  'refusal',
  'withdrawal',
  'reopening',
  'remark',
])
export type AskEventKind = z.infer<typeof askEventKind>

export const askEvent = z.strictObject({
  ...eventFields,
  kind: askEventKind.describe('What kind of step this was.'),
  by: z.array(reference('organizations')).optional().describe('Who did it.'),
  due: partialDate().optional().describe('For a commitment: the day by which it was promised.'),
  sources: z
    .array(reference('sources'))
    .default([])
    .describe('Where a reader can verify it: at least one.'),
})
export type AskEvent = z.infer<typeof askEvent>

/** One thing requested, of somebody, in a meeting or a paper. */
export const ask = z.strictObject({
  ...entryFields,
  date: date()
    .optional()
    .describe('The day on which it was asked, when that is not the day of the meeting.'),
  meeting: reference('meetings').optional().describe('The meeting in which it was asked.'),
  sectors: z.array(reference('sectors')).min(1).describe('The themes it belongs to.'),
  askedBy: z.array(reference('organizations')).min(1).describe('Who asks.'),
  addressees: z.array(reference('organizations')).min(1).describe('Who is asked.'),
  sources: z.array(reference('sources')).min(1).describe('Where the request itself can be read.'),
  threads: threads('asks'),
  takenUpIn: z
    .array(reference('recommendations'))
    .default([])
    .describe('The recommendations that took it up, each confirmed by an editor.'),
  history: z
    .array(askEvent)
    .default([])
    .describe('What became of it. Add lines; do not change old ones.'),
})
