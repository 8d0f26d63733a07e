import { z } from 'zod'
import { entryFields, eventFields, eventSources, fundedBy } from './entry.ts'
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
  kind: askEventKind,
  by: z.array(reference('organizations')).optional(),
  /** The day by which a commitment was promised. */
  due: partialDate().optional(),
  sources: eventSources,
})
export type AskEvent = z.infer<typeof askEvent>

/** One thing requested, of somebody, in a meeting or a paper. */
export const ask = z.strictObject({
  ...entryFields,
  /** Where the ask was made in no meeting: an ask has one of the two (`undated-ask`). */
  date: date().optional(),
  meeting: reference('meetings').optional(),
  sectors: z.array(reference('sectors')).min(1),
  askedBy: z.array(reference('organizations')).min(1),
  addressees: z.array(reference('organizations')).min(1),
  sources: z.array(reference('sources')).min(1),
  fundedBy: fundedBy(),
  threads: threads('asks'),
  takenUpIn: z.array(reference('recommendations')).default([]),
  history: z.array(askEvent).default([]),
})
