/**
 * Tables for spreadsheet programs: CSV by RFC 4180, UTF-8 with a byte order mark, without which Excel takes the letters
 * of other scripts apart, and lines ended by CR LF.
 */

/** A column: its heading and what stands in it, a text or a list. */
export interface Column<Row> {
  name: string
  value(row: Row): string | readonly string[] | undefined
}

export const csv = <Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string =>
  [
    columns.map(({ name }) => name),
    ...Array.from(rows, (row) => columns.map(({ value }) => cellOf(value(row)))),
  ]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')
    .replace(/^/, '\uFEFF')

/** Between the items of a list; ids and codes have none in them. */
const listSeparator = '; '

function cellOf(value: string | readonly string[] = ''): string {
  return safe(typeof value === 'string' ? value : value.join(listSeparator))
}

/**
 * A text that a spreadsheet program could run as a formula stands behind an apostrophe, and so does each part of it that
 * would be a cell of its own to a program that expects another separator: where commas are decimal signs, Excel parts
 * this file at semicolons and line ends, whatever the quotation marks say.
 */
function safe(text: string): string {
  let written = ''
  let from = 0
  for (const at of formulasIn(text)) {
    written += `${text.slice(from, at)}'`
    from = at
  }
  return written + text.slice(from)
}

/** The text of a cell that `csv` wrote. */
export function textOfCell(cell: string): string {
  let text = ''
  let from = 0
  for (const at of formulasIn(cell).filter((at) => cell[at] === "'")) {
    text += cell.slice(from, at)
    from = at + 1
  }
  return text + cell.slice(from)
}

/**
 * Where a text, or a part of it, begins as a formula does: with a sign, wide or not, behind any white space, quotation
 * marks and apostrophes, which programs take away; or as a whole with a tab or a line break. In their order.
 */
function formulasIn(text: string): number[] {
  const found: number[] = []
  if (!anySign.test(text)) return found
  let isFormula = false
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text[at] as string
    isFormula = signs.has(sign) || (isFormula && skipped.test(sign))
    if (isFormula && beginsPart(text, at)) found.push(at)
  }
  if (found.at(-1) !== 0 && /^'*[\t\r\n]/.test(text)) found.push(0)
  return found.reverse()
}

const beginsPart = (text: string, at: number): boolean =>
  at === 0 || parting.has(text[at - 1] as string)

const signs: ReadonlySet<string> = new Set('=+-@＝＋－＠')
const anySign = /[=+\-@＝＋－＠\t\r\n]/
const skipped = /[\s"']/
const parting: ReadonlySet<string> = new Set(';|\t\r\n')

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
