import mammoth from 'mammoth'
import { type DocumentNode, tablesIn } from './_document-tables.ts'
import { maximumDocument } from './limits.ts'
import { columnName, refuse, type Table, type TableFormat, type TableProblem } from './table.ts'
import { packed, unpacked } from './zip.ts'

/** Word’s format since 2007 (ECMA-376 Part 1 §17), in which OHCHR publishes its matrices of recommendations. */
export default {
  ending: '.docx',
  recognises: (_, parts) => parts.some((part) => /^word\/document\w*\.xml$/.test(part)),
  async read(bytes) {
    const found = tablesIn(await treeOf(packed(unpacked(bytes, maximumDocument))))
    if (found.length === 0) throw refuse('no-table')
    const tables: Table[] = []
    const notes: TableProblem[] = []
    for (const [index, { rows, counted }] of found.entries()) {
      const at = found.length > 1 ? { table: index + 1 } : {}
      if (rows.length > 0) tables.push({ at, rows })
      if (counted) {
        const place = { ...at, row: counted.row, column: columnName(counted.column) }
        notes.push({ code: 'automatic-number', level: 'warning', at: place, values: {} })
      }
    }
    return { tables, notes }
  },
} satisfies TableFormat

/**
 * The document as a tree. The HTML that mammoth is for is never made: 100 kB of a file can ask for 50 MB of it.
 */
async function treeOf(archive: Uint8Array): Promise<DocumentNode> {
  let tree: DocumentNode = { type: 'document' }
  const transformDocument = (document: DocumentNode) => {
    tree = document
    return { ...document, children: [] }
  }
  const options = { transformDocument, includeEmbeddedStyleMap: false, externalFileAccess: false }
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, options)
  } catch {
    // Whatever it stumbles over is in the file; its own sentences are for programmers.
    throw refuse('damaged-import')
  }
  return tree
}
