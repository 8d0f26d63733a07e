import { maximumDocument } from './limits.ts'
import { columnName, refuse, type Table, type TableFormat, type TableProblem } from './table.ts'
import { tablesIn } from './word-tables.ts'
import { wordTree } from './word-tree.ts'
import { packed, unpacked } from './zip.ts'

/** Word’s format since 2007 (ECMA-376 Part 1 §17), in which OHCHR publishes its matrices of recommendations. */
export default {
  ending: '.docx',
  recognises: (_, parts) => parts.some((part) => /^word\/document\w*\.xml$/.test(part)),
  async read(bytes) {
    const found = tablesIn(await wordTree(packed(unpacked(bytes, maximumDocument))))
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
