import { z } from 'zod'
import { entryFields } from './entry.ts'
import { text, webAddress } from './fields.ts'

export const organizationKind = z.enum([
  'coalition',
  'ngo',
  'un-agency',
  'state-body',
  'donor',
  'other',
])

/** Who takes part, who asks, who is asked. Never a private person. */
export const organization = z.strictObject({
  ...entryFields,
  acronym: text().optional(),
  kind: organizationKind,
  url: webAddress().optional(),
})
