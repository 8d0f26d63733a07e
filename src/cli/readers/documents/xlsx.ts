import { strFromU8 } from 'fflate'
import { maximumUnpacked } from '#cli/readers/limits.ts'
import { refuse } from '#cli/readers/table.ts'
import xlsx from '#cli/readers/xlsx.ts'
import { unpacked } from '#cli/readers/zip.ts'
import { elementsIn } from '#reader/attachments/xml.ts'
import { Notes } from './_notes.ts'
import { treeOfTables } from './_sheet-tree.ts'
import { parsed } from './_xml.ts'
import { attributeOf } from './_xml-element.ts'
import type { DocumentFormat } from './format.ts'

/** A workbook: every sheet that is shown is a table. */
export default {
  endings: ['.xlsx', '.xlsm', '.xltx'],
  recognises: ({ bytes, parts }) => xlsx.recognises(bytes, parts),
  async read({ bytes, parts }) {
    const notes = new Notes()
    if (parts.some((part) => /vbaProject/i.test(part))) notes.add('dropped-macros')
    const found = unpacked(bytes, maximumUnpacked)
    tellSheets(found, notes)
    const hidden = hiddenSheets(found)
    const { tables } = await xlsx.read(bytes)
    const shown = tables.filter(({ at }) => at.sheet === undefined || !hidden.has(at.sheet))
    for (const sheet of hidden) notes.add('hidden-sheet', undefined, { sheet })
    if (shown.length === 0) throw refuse('empty-sheet')
    return { tree: treeOfTables(shown), pictures: [], notes: notes.all }
  },
} satisfies DocumentFormat

/** What a tree of words does not show: that a number was reckoned, and that cells were one. */
function tellSheets(parts: Readonly<Record<string, Uint8Array>>, notes: Notes): void {
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue
    const xml = strFromU8(bytes)
    const formulas = xml.match(/<(?:\w+:)?f[\s>]/g)?.length ?? 0
    const merged = xml.match(/<(?:\w+:)?mergeCell\s/g)?.length ?? 0
    if (formulas > 0) notes.add('formula-results', undefined, {}, formulas)
    if (merged > 0) notes.add('repeated-cells', undefined, {}, merged)
  }
}

/** By name (ECMA-376 Part 1 §18.2.19). */
function hiddenSheets({ 'xl/workbook.xml': workbook }: Readonly<Record<string, Uint8Array>>) {
  const sheets = workbook ? [...elementsIn(parsed(workbook))] : []
  const hidden = sheets.filter(
    (each) => each.localName === 'sheet' && /^(?:h|veryH)idden$/.test(attributeOf(each, 'state')),
  )
  return new Set(hidden.map((each) => attributeOf(each, 'name')))
}
