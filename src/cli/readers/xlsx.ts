import readSheets from 'read-excel-file/universal'
import { type MergedCell, mergedCellsOf } from './_merged-cells.ts'
import { shortNumber, withShownText } from './_sheet-xml.ts'
import { maximumUnpacked } from './limits.ts'
import { type Row, refuse, type TableFormat } from './table.ts'
import { packed, unpacked } from './zip.ts'

/** Excel’s format since 2007 (ECMA-376 Part 1 §18), which every spreadsheet program can write. */
export default {
  ending: '.xlsx',
  recognises: (_, parts) => parts.some((part) => /^xl\/workbook\w*\.xml$/.test(part)),
  async read(bytes) {
    const parts = unpacked(bytes, maximumUnpacked)
    const sheets = await sheetsOf(packed(withShownText(parts)))
    const merged = mergedCellsOf(parts)
    const tables = sheets
      .map(({ sheet, data = [] }, index) => {
        sayAgain(data, merged[index] ?? [])
        return { at: sheets.length > 1 ? { sheet } : {}, rows: rowsOf(data) }
      })
      .filter(({ rows }) => rows.length > 0)
    if (tables.length === 0) throw refuse('empty-sheet')
    return { tables, notes: [] }
  },
} satisfies TableFormat

/** Numbers come as the text that stands in the file, in a wrapping that tells them from text. */
class StoredNumber {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What the library makes of a cell; its own type says `typeof Date` for dates. */
type Value = string | StoredNumber | boolean | Date | null

interface Sheet {
  sheet: string
  /** None where it is a chart. */
  data?: Value[][]
}

async function sheetsOf(archive: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  try {
    const parseNumber = (text: string) => new StoredNumber(text)
    return (await readSheets(new Blob([archive]), {
      trim: false,
      parseNumber,
    })) as unknown as Sheet[]
  } catch {
    // Whatever it stumbles over is in the file; its own sentences are for programmers.
    throw refuse('damaged-import')
  }
}

/** Writes what a merged cell says into each row that it reaches, if the row says anything of its own. */
function sayAgain(data: Value[][], merged: readonly MergedCell[]): void {
  for (const { row, column, end } of merged) {
    const value = data[row]?.[column] ?? null
    for (const below of data.slice(row + 1, end + 1))
      if (below.some((own) => own !== null)) below[column] = value
  }
}

function rowsOf(data: readonly (readonly Value[])[]): Row[] {
  const rows: Row[] = []
  for (const [index, values] of data.entries()) {
    const cells = values.map(textOf)
    while (cells.at(-1) === '') cells.pop()
    if (cells.length === 0) continue
    const numbers = values.flatMap((value, column) =>
      value instanceof StoredNumber ? [column] : [],
    )
    rows.push({
      number: index + 1,
      cells,
      ...(numbers.length > 0 && { numbers: new Set(numbers) }),
    })
  }
  return rows
}

function textOf(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value instanceof Date ? dateText(value) : shortNumber(value.text)
}

/** `2014-06-26`, with `T14:30` behind it where the cell holds a time; '' where it holds no date that there is. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00') ? day : `${day}T${time.slice(0, 5)}`
}
