import { z } from 'zod'
import { entryFields, fundedBy } from './entry.ts'
import { text, webAddress } from './fields.ts'

export const organizationKind = z.enum([
  'coalition',
  'ngo',
  'un-agency',
  'state-body',
  'donor',
  /** A piece of work that somebody pays for under a name of its own. */
  'project',
  'other',
])

/** Who takes part, who asks, who is asked, who pays. Never a private person. */
export const organization = z.strictObject({
  ...entryFields,
  acronym: text().optional(),
  kind: organizationKind,
  url: webAddress().optional(),
  fundedBy: fundedBy(),
})
