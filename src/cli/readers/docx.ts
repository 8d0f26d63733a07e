import mammoth from 'mammoth'
import { tablesIn } from './_html-tables.ts'
import { maximumDocument } from './_limits.ts'
import { packed, refuseAbove, unpacked } from './_zip.ts'
import { refuse, type TableFormat } from './table.ts'

/** Word’s format since 2007 (ECMA-376 Part 1 §17), in which OHCHR publishes its matrices of recommendations. */
export default {
  label: 'format.docx',
  recognises: (_, parts) => parts.some((part) => /^word\/document\w*\.xml$/.test(part)),
  async read(bytes) {
    const html = await htmlOf(packed(unpacked(bytes, maximumDocument)))
    refuseAbove(maximumDocument, html.length)
    const found = tablesIn(html)
    if (found.length === 0) throw refuse('no-table')
    const tables = found
      .map((rows, index) => ({ at: found.length > 1 ? { table: index + 1 } : {}, rows }))
      .filter(({ rows }) => rows.length > 0)
    return { tables, notes: [] }
  },
} satisfies TableFormat

async function htmlOf(archive: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, options)
    return value
  } catch {
    // Whatever it stumbles over is in the file; its own sentences are for programmers.
    throw refuse('damaged-import')
  }
}

const options = {
  // Pictures are no words, and a file cannot say how it is to be read.
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  includeEmbeddedStyleMap: false,
  externalFileAccess: false,
}
