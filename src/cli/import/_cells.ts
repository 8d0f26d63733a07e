import { plainText } from '#cli/readers/plain-text.ts'
import { placeOf, type Row } from '#cli/readers/table.ts'
import type { TablePlace } from '#i18n/report.ts'
import { textOfCell } from '#outputs/csv.ts'
import type { Layout } from './_layout.ts'
import type { Problems } from './_problems.ts'
import type { Role } from './_vocabulary.ts'

/** A row whose cells are called by what they hold. */
export interface Cells {
  /** Where the row stands, or one of its cells. */
  at(role?: Role): TablePlace
  has(role: Role): boolean
  /** The text of a cell; '' where there is none. */
  text(role: Role): string
  /** The cell is kept as a number, in which 118.10 and 118.1 are the same. */
  isNumber(role: Role): boolean
}

/** Characters of a cell. The longest recommendation that a report has printed has some 2,000. */
const longest = 20_000

/** Reads the cells of a row and says what no field can hold. */
export function cellsOf(layout: Layout, row: Row, problems: Problems): Cells {
  const { table, format, columns } = layout
  const at = (role?: Role) => placeOf(table, row, role && columns.get(role))
  const texts = new Map<Role, string>()
  for (const [role, column] of columns) {
    const cell = row.cells[column] ?? ''
    const text = format.ours ? textOfCell(cell).trim() : plainText(cell)
    texts.set(role, text)
    const wrong = wrongIn(cell, text)
    if (wrong) problems.add(wrong.code, at(role), wrong.values)
  }
  return {
    at,
    has: (role) => columns.has(role),
    text: (role) => texts.get(role) ?? '',
    isNumber: (role) => row.numbers?.has(columns.get(role) ?? -1) ?? false,
  }
}

function wrongIn(cell: string, text: string) {
  if (text.length > longest)
    return { code: 'long-cell', values: { characters: text.length, limit: longest } }
  if (/^\s*=/.test(cell) || /^#(REF|NAME|VALUE|N\/A|DIV\/0|NULL|NUM)[!?]?$/.test(text))
    return { code: 'formula-in-cell', values: { text: beginning(text) } }
  const [control] = /[^\P{Cc}\n\t]|\uFFFD/u.exec(text) ?? []
  if (control === undefined) return undefined
  const code = (control.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
  return { code: 'control-character', values: { character: `U+${code}` } }
}

/** Of a text that is too long for a sentence. */
export const beginning = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 60)}…` : text
