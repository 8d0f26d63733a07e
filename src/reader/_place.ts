import type { Problem } from '#model/problem.ts'

/** A problem about a file as a whole, or about one of its lines. */
export const problemIn = (
  file: string,
  code: string,
  values: Problem['values'],
  line?: number,
): Problem => ({
  code,
  entry: { file, lines: {} },
  field: '',
  values,
  ...(line !== undefined && { line }),
})
