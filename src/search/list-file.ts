import { decodeIntegers, encodeIntegers } from './integers.ts'
import { opened } from './open-file.ts'

/**
 * What a list can be narrowed and ordered by, without its words, one JSON file for all languages. Rows are numbered from
 * 0 in reading order. A column says for each row which of its values it has: for each value twice its place among the
 * values plus two, and one more where another value of the row follows; 0 for a row without (integers.ts).
 */
export interface ListFile {
  format: typeof listFormat.format
  version: typeof listFormat.version
  /** How many rows. */
  count: number
  /** How many rows a page of the list holds. */
  pageSize: number
  facets: Readonly<Record<string, Column>>
  /** By the name of the order: what rows are ordered by, the values from the first to the last. */
  orders: Readonly<Record<string, Column>>
}

export interface Column {
  values: readonly string[]
  cells: string
}

const listFormat = { format: 'samleng-list', version: 1 } as const

/** A list with its columns opened: for each row the values it has. */
export interface OpenList {
  count: number
  pageSize: number
  facets: Readonly<Record<string, readonly (readonly string[])[]>>
  /** For each row its place in the order; rows of the same place stay in reading order. */
  orders: Readonly<Record<string, readonly number[]>>
}

export const listFileOf = (list: Omit<ListFile, 'format' | 'version'>): ListFile => ({
  ...listFormat,
  ...list,
})

/** @param rows for each row the places of its values, each once */
export const cellsOf = (rows: readonly (readonly number[])[]): string => encodeIntegers(cells(rows))

function* cells(rows: readonly (readonly number[])[]): Generator<number> {
  for (const places of rows) {
    if (places.length === 0) yield 0
    for (const [index, place] of places.entries())
      yield (place + 1) * 2 + (index < places.length - 1 ? 1 : 0)
  }
}

/** @throws IndexError */
export const openList = (text: string): OpenList =>
  opened(text, listFormat, ({ count, pageSize, facets, orders }: ListFile) => ({
    count,
    pageSize,
    facets: mapped(facets, (column) => valuesIn(column, count)),
    orders: mapped(orders, (column) => placesIn(column, count).map(([place = 0]) => place)),
  }))

const mapped = <From, To>(
  record: Readonly<Record<string, From>>,
  make: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]))

/** Rows with the same single value share its list, so that many rows need little memory. */
function valuesIn(column: Column, count: number): (readonly string[])[] {
  const single = column.values.map((value) => [value])
  return placesIn(column, count).map((places) =>
    places.length === 1
      ? (single[places[0] as number] as readonly string[])
      : places.map((place) => column.values[place] as string),
  )
}

function placesIn({ values, cells }: Column, count: number): number[][] {
  const rows: number[][] = []
  let row: number[] = []
  for (const cell of decodeIntegers(cells)) {
    const place = (cell >> 1) - 1
    if (place >= values.length) throw new RangeError('A place without a value.')
    if (cell > 0) row.push(place)
    if (cell & 1) continue
    rows.push(row)
    row = []
  }
  if (rows.length !== count) throw new RangeError('Not as many cells as rows.')
  return rows
}
