import { z } from 'zod'
import { entryFields } from './entry.ts'
import { fileName, locale, partialDate, text, webAddress } from './fields.ts'

const sourceKind = z.enum(['official', 'coalition', 'press'])

/** What a reader opens to verify. */
export const source = z.strictObject({
  ...entryFields,
  publisher: text().describe('Who published it.'),
  date: partialDate().optional().describe('When it was published, as precisely as known.'),
  kind: sourceKind.describe('Who speaks in it: official (a State or the UN), coalition, or press.'),
  symbol: text()
    .optional()
    .describe('The UN document symbol, such as A/HRC/26/16, or the number its publisher gives it.'),
  url: webAddress().optional().describe('Where it can be read.'),
  archived: webAddress().optional().describe('A copy that stays when the first address goes away.'),
  file: fileName()
    .optional()
    .describe('The document itself, by its name in content/files/; it is published with the site.'),
  writtenIn: locale().optional().describe('The language the source is written in.'),
  record: z
    .enum(['draft', 'final'])
    .default('final')
    .describe('Whether the document itself is a draft or final.'),
})
