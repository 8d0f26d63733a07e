import type { Document } from '@xmldom/xmldom'
import { refuse } from '#cli/readers/table.ts'
import { parsedXml } from '#reader/attachments/xml.ts'

/** @throws Refusal for what no program writes: broken XML, a document type, elements a hundredfold in each other */
export function parsed(bytes: Uint8Array): Document {
  try {
    return parsedXml(bytes, '')
  } catch {
    throw refuse('damaged-import')
  }
}
