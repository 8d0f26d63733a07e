import { strFromU8, strToU8 } from 'fflate'
import { maximumCells } from './limits.ts'
import { columnName, refuse } from './table.ts'

/** Sheets as text, by their path in the archive; what is no sheet stays as it is. */
type Parts = Record<string, Uint8Array>

/**
 * Writes into the sheets what is shown of their cells and the library leaves out: the zeros that a number format adds
 * (118.1 under `0.00` is 118.10), and the names of errors (`#N/A`), which it takes for empty cells. Rows and cells that
 * leave out their address, as they may, have it in what comes back.
 */
export function withShownText(parts: Parts): Parts {
  const decimals = decimalsOf(parts['xl/styles.xml'])
  const shown = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) return [path, bytes]
    const sheet = addressed(strFromU8(bytes))
    refuseFarCells(sheet)
    return [path, strToU8(rewritten(sheet, decimals))]
  })
  return Object.fromEntries(shown)
}

/** A cell with its attributes, up to the text of its value (ECMA-376 Part 1 §18.3.1.4). */
const cell =
  /(<(?:\w+:)?c\s)([^>]*[^>/]>)((?:<(?:\w+:)?f[^>]*>[^<]*(?:<\/(?:\w+:)?f>)?)?<(?:\w+:)?v>)([^<]*)/g

function rewritten(sheet: string, decimals: readonly number[]): string {
  const hasErrors = /\st="e"/.test(sheet)
  if (!hasErrors && !decimals.some((count) => count > 0)) return sheet
  return sheet.replace(
    cell,
    (whole, open: string, attributes: string, before: string, value: string) => {
      const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n'
      if (type === 'e') return `${open}${attributes.replace('t="e"', 't="str"')}${before}${value}`
      const count = decimals[Number(/\bs="(\d+)"/.exec(attributes)?.[1])] ?? 0
      return type === 'n' && count > 0
        ? `${open}${attributes}${before}${padded(value, count)}`
        : whole
    },
  )
}

/** Where cells have no address, each follows the one before it; rows have their number all the same, or have not. */
function addressed(sheet: string): string {
  if (!/<(?:\w+:)?c[\s>]/.test(sheet) || /<(?:\w+:)?c\s[^>]*\br="/.test(sheet)) return sheet
  let row = 0
  let column = 0
  return sheet.replace(/<((?:\w+:)?(row|c))(?=[\s>/])([^>]*>)/g, (...[, name, kind, rest]) => {
    if (kind === 'c') return `<${name} r="${columnName(column++)}${row}"${rest}`
    row = Number(attribute(rest, 'r') || row + 1)
    column = 0
    return `<${name} r="${row}"${rest.replace(/\sr="\d+"/, '')}`
  })
}

/**
 * The library makes every row as wide as the widest: one stray space in column XFD makes a table of millions of cells.
 */
function refuseFarCells(sheet: string): void {
  for (const [, digits] of sheet.matchAll(numbered))
    if (Number(digits) > lastRow) throw refuse('damaged-import')
  let [rows, columns] = [0, 0]
  for (const [, letters = '', digits] of sheet.matchAll(filled)) {
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnNumber(letters))
    if (rows * columns > maximumCells)
      throw refuse(
        'far-cell',
        { cells: rows * columns, limit: maximumCells },
        { row: Number(digits), column: letters },
      )
  }
}

/** No program has more rows. */
const lastRow = 1_048_576
const numbered = /<(?:\w+:)?row\s(?:[^>]*?\s)?r="(\d+)"/g

/** The address of a cell that is not empty. */
const filled = /<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]+)(\d+)"[^>]*(?<!\/)>/g

/** 1-based: A is 1. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** At least so many decimals, never fewer than there are: what a format rounds away is still meant. */
function padded(value: string, count: number): string {
  const text = shortNumber(value)
  const [, fraction = ''] = text.split('.')
  return /e/i.test(text) || fraction.length >= count ? text : Number(text).toFixed(count)
}

/** Files hold 17 digits of a number (118.09999999999999), people have seen 15. */
export function shortNumber(stored: string): string {
  // Zeros at the end were put there by somebody.
  if (/^-?\d{1,10}\.\d{0,4}0$/.test(stored) || Number.isNaN(Number(stored))) return stored
  return String(Number(Number(stored).toPrecision(15)))
}

/** How many decimals each cell style (`cellXfs`) writes at least. */
function decimalsOf(styles: Uint8Array | undefined): number[] {
  const xml = styles ? strFromU8(styles) : ''
  const codes = new Map(builtIn)
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g))
    codes.set(attribute(tag, 'numFmtId'), attribute(tag, 'formatCode'))
  const [cellStyles = ''] = /<(?:\w+:)?cellXfs[\s>].*?<\/(?:\w+:)?cellXfs>/s.exec(xml) ?? []
  return [...cellStyles.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].map(([tag]) =>
    decimalsIn(codes.get(attribute(tag, 'numFmtId')) ?? ''),
  )
}

/** The formats that files do not spell out (ECMA-376 Part 1 §18.8.30), if they write decimals. */
const builtIn: readonly [string, string][] = [
  ['2', '0.00'],
  ['4', '#,##0.00'],
  ['39', '#,##0.00'],
  ['40', '#,##0.00'],
]

/** In the section for positive numbers, without what it quotes. Percentages and powers of ten are no such numbers. */
function decimalsIn(code: string): number {
  const [positive = ''] = code.replace(/"[^"]*"|\[[^\]]*\]|&quot;.*?&quot;|\\.|_./g, '').split(';')
  return /[%eEymdhs]/.test(positive) ? 0 : (/0\.(0+)/.exec(positive)?.[1]?.length ?? 0)
}

/** Its value in a tag, as it is written there; '' where there is none. */
export const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
