import { decodeIntegers, encodeIntegers } from './integers.ts'

/**
 * What every row of a list has of one facet, as it stands in a file: for each row and each of its values, twice the
 * value's place among the values plus two, and one more where another value of the row follows; 0 for a row without
 * (integers.ts).
 */
export interface ColumnFile {
  values: readonly string[]
  cells: string
}

/** @param rows for each row the places of its values, each once */
export const columnFile = (
  values: readonly string[],
  rows: readonly (readonly number[])[],
): ColumnFile => ({ values, cells: encodeIntegers(cells(rows)) })

/** The column of rows whose values are known by name; values stand in the order in which rows have them. */
export function columnOf(rows: readonly (readonly string[])[]): ColumnFile {
  const values = [...new Set(rows.flat())]
  const places = new Map(values.map((value, place) => [value, place]))
  return columnFile(
    values,
    rows.map((row) => [...new Set(row)].map((value) => places.get(value) as number)),
  )
}

function* cells(rows: readonly (readonly number[])[]): Generator<number> {
  for (const places of rows) {
    if (places.length === 0) yield 0
    for (const [index, place] of places.entries())
      yield (place + 1) * 2 + (index < places.length - 1 ? 1 : 0)
  }
}

/** A column opened: the places of the values of all rows in a row, and where those of each row begin. */
export interface Column {
  readonly values: readonly string[]
  readonly places: Uint32Array
  /** One more than there are rows: the last says where the last row ends. */
  readonly starts: Uint32Array
}

/** @throws RangeError when it is not the column of so many rows */
export function openColumn({ values, cells }: ColumnFile, count: number): Column {
  const integers = decodeIntegers(cells)
  const places: number[] = []
  const starts = new Uint32Array(count + 1)
  let row = 0
  for (const cell of integers) {
    const place = (cell >> 1) - 1
    if (place >= values.length) throw new RangeError('A place without a value.')
    if (cell > 0) places.push(place)
    if ((cell & 1) === 0) starts[++row] = places.length
  }
  if (row !== count || (cellsEndOpen(integers) && count > 0))
    throw new RangeError('Not as many cells as rows.')
  return { values, places: Uint32Array.from(places), starts }
}

const cellsEndOpen = (integers: readonly number[]): boolean => ((integers.at(-1) ?? 0) & 1) === 1

/** The values of a row, each once. */
export const valuesAt = ({ values, places, starts }: Column, row: number): string[] =>
  Array.from(places.subarray(starts[row], starts[row + 1]), (place) => values[place] as string)
