import { z } from 'zod'
import { date, locale, partialDate, words } from './fields.ts'

/** Who sees an entry. `draft`: nobody but the editors; `embargoed`: everybody from `publishFrom` on. */
export const visibility = z.enum(['public', 'draft', 'embargoed'])
export type Visibility = z.infer<typeof visibility>

/** The fields that every entry has, whatever its collection. */
export const entryFields = {
  title: words().describe('The name of this entry, as it should stand at the top of its page.'),
  summary: words()
    .optional()
    .describe(
      'One or two sentences for lists, search and shared links. Say the most important thing first.',
    ),
  visibility: visibility
    .default('public')
    .describe(
      'Who can see this: public, draft (nobody yet), or embargoed (everybody from publishFrom on).',
    ),
  publishFrom: date()
    .optional()
    .describe('For embargoed entries: the day on which this becomes public.'),
  language: locale()
    .optional()
    .describe('The language this file is written in, when it is not the first one of site.yml.'),
  updated: date()
    .optional()
    .describe('The day on which the text last changed in a way a translator must follow.'),
} as const

/** What happened, when, and where that can be verified: the parts every event has, whatever its kind. */
export const eventFields = {
  date: partialDate().describe(
    'When it happened: a day, or a month or a year if no more is known.',
  ),
  text: words().optional().describe('What happened, in one or two sentences.'),
} as const
