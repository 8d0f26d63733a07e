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
export const listSeparator = '; '

function cellOf(value: string | readonly string[] = ''): string {
  return safe(typeof value === 'string' ? value : value.join(listSeparator))
}

/**
 * A text that a spreadsheet program would run as a formula (=, +, -, @ and their wide forms, a tab or a line break at
 * the beginning) stands behind an apostrophe. So does one that begins with an apostrophe before such a sign, so that
 * nothing is lost on the way back.
 */
const safe = (text: string): string => (/^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text)

/** The text of a cell that `csv` wrote. */
export const textOfCell = (cell: string): string =>
  cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/, '')

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
