import { z } from 'zod'
import { entryFields } from './entry.ts'
import { fileName, locale, partialDate, text, webAddress } from './fields.ts'

const sourceKind = z.enum(['official', 'coalition', 'press'])

/** What a reader opens to verify. */
export const source = z.strictObject({
  ...entryFields,
  publisher: text(),
  date: partialDate().optional(),
  kind: sourceKind,
  symbol: text().optional(),
  url: webAddress().optional(),
  /** The address of a copy that stays when the first one goes away. */
  archived: webAddress().optional(),
  file: fileName().optional(),
  /** The language of the source itself; `language` is that of this file. */
  writtenIn: locale().optional(),
  /** Whether the document itself is a draft, whatever the visibility of this entry. */
  record: z.enum(['draft', 'final']).default('final'),
})
