import { z } from 'zod'
import { date } from './fields.ts'

/** The name of the file of the records in the content folder. Programs write it; it is JSON because long tables in YAML take long. */
export const linkRecordsFile = 'links.json'

/**
 * What there was at an address:
 * - `dead`: nothing any more (404, 410), no such host, or what browsers refuse; see `reason`
 * - `trouble`: nothing this time
 * - `refused`: something that does not answer programs
 * - `loop`: redirects that lead nowhere
 * - `moved`: a redirect for good, `to` another address
 * - `front-page`: a redirect of one page `to` the front page
 */
const found = z.enum(['alive', 'moved', 'front-page', 'refused', 'loop', 'trouble', 'dead'])
export type LinkFound = z.infer<typeof found>

/** What was found when an address was asked. */
export const linkRecord = z.strictObject({
  asked: date(),
  found,
  /** A status of HTTP (RFC 9110 §15), the code of an error, or one of those in cli/links/finding.ts. */
  reason: z.string().optional(),
  to: z.url().optional(),
  /** The first day on which it was found dead, or in the trouble that has not ended. */
  since: date().optional(),
  /** On how many days it was found in the trouble that has not ended. */
  days: z.int().positive().optional(),
  /** The last day on which it was found to be there, where it is not any more. */
  alive: date().optional(),
  /** The address of a copy in an archive. */
  copy: z.url().optional(),
  /** When the archive was asked for one. */
  copyAsked: date().optional(),
})
export type LinkRecord = z.infer<typeof linkRecord>

/** The shape of `links.json`: the results of `check links`, by address. */
export const linkRecords = z.record(z.url(), linkRecord)
export type LinkRecords = Readonly<Record<string, LinkRecord>>
