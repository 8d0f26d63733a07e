import csv from '#cli/readers/csv.ts'
import { Notes } from './_notes.ts'
import { treeOfTables } from './_sheet-tree.ts'
import type { DocumentFormat } from './format.ts'

/** Text with separators: its name says so, or it has nothing but rows of cells between tabs, as Excel writes them. */
export default {
  endings: ['.csv', '.tsv', '.tab'],
  recognises: ({ bytes, name, parts }) =>
    csv.recognises(bytes) &&
    parts.length === 0 &&
    (/\.(?:csv|tsv|tab)$/i.test(name) || hasTabs(bytes)),
  async read({ bytes }) {
    const notes = new Notes()
    const { tables, notes: found } = await csv.read(bytes)
    notes.adopt(found)
    return { tree: treeOfTables(tables), pictures: [], notes: notes.all }
  },
} satisfies DocumentFormat

/** Whether each of the first lines that say anything has as many tabs, and some: a text is not indented so evenly. */
function hasTabs(bytes: Uint8Array): boolean {
  const start = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(
    bytes.subarray(0, 4096),
  )
  const lines = start
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const tabs = lines.map((line) => line.split('\t').length - 1)
  return lines.length > 1 && tabs.every((count) => count > 0 && count === tabs[0])
}
