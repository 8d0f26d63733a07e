import type { Problem } from '#model/problem.ts'

/** A character of a file: its line, and its column in UTF-16 units, both from 1. */
export interface Spot {
  line: number
  column: number
}

/** A problem about a file as a whole, about one of its lines, or about a place on that line. */
export const problemIn = (
  file: string,
  code: string,
  values: Problem['values'],
  line?: number,
  column?: number,
): Problem => ({
  code,
  entry: { file, lines: {} },
  field: '',
  values,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
})
