import Papa, { type ParseError } from 'papaparse'
import { separationOf } from './_separator.ts'
import { decodeText, isUtf16 } from './encoding.ts'
import { columnName, Refusal, type Row, type TableFormat } from './table.ts'

/** Text with separators (RFC 4180, and what spreadsheet programs make of it). */
export default {
  ending: '.csv',
  recognises: (bytes) => isUtf16(bytes) || !bytes.includes(0),
  async read(bytes) {
    const { text, notes } = decodeText(bytes)
    const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
    const { separator, start } = separationOf(lines)
    const rows = rowsOf(lines.slice(start), separator, lines.slice(0, start).split('\n').length)
    return { tables: rows.length === 0 ? [] : [{ at: {}, rows }], notes }
  },
} satisfies TableFormat

/** @param firstLine the line of the file at which the text begins */
function rowsOf(text: string, separator: string, firstLine: number): Row[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' })
  const [error] = errors.filter(({ type }) => type === 'Quotes')
  if (error) throw openQuote(text, separator, firstLine, error)
  let next = firstLine
  const rows: Row[] = []
  for (const [index, cells] of data.entries()) {
    const line = next
    next += 1 + breaksIn(cells)
    if (cells.some((cell) => cell !== '')) rows.push({ number: index + 1, line, cells })
  }
  return rows
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells)
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++
  return breaks
}

/** A quotation mark that begins a cell, and none that ends it: the rest of the file would be one cell. */
function openQuote(text: string, separator: string, firstLine: number, error: ParseError): Refusal {
  // What stands before the mark is whole, so that its last cell is the place.
  const before = text.slice(0, (error.index ?? 1) - 1)
  const { data } = Papa.parse<string[]>(before, { delimiter: separator, newline: '\n' })
  const column = columnName((data.at(-1) ?? ['']).length - 1)
  return new Refusal({
    code: 'open-quote',
    at: { row: Math.max(data.length, 1), column },
    line: firstLine + before.split('\n').length - 1,
    values: {},
  })
}
