import { compareText } from './compare-text.ts'
import type { Place } from './entry.ts'

/**
 * A breach of a rule. It knows where it stands and what the values are, but no words: the sentence for `code` is in
 * i18n, in every language.
 */
export interface Problem<Code extends string = string> {
  code: Code
  /** A warning is shown and does not stop the build. */
  level?: 'error' | 'warning'
  entry: Place
  /** The path of the field, such as `history.0.sources`; empty when it is about the whole file. */
  field: string
  values: Readonly<Record<string, string | number>>
  /** The line, where it is not the one of the field: a line of the body, or of a syntax error. */
  line?: number
  /** Where on that line: 1-based, in UTF-16 units, as editors count. Only beside `line`. */
  column?: number
}

/** The 1-based line to open: the field's own, or that of the nearest field around it that stands in the file. */
export function lineOf({ entry, field, line }: Problem): number {
  if (line !== undefined) return line
  return entry.lines[standing(field, entry)] ?? 1
}

/** The 1-based column on that line, in UTF-16 units; none where only the line, or the file, is known. */
export function columnOf({ entry, field, line, column }: Problem): number | undefined {
  if (line !== undefined) return column
  const around = standing(field, entry)
  if (around === '' || !entry.columns) return undefined
  return Object.hasOwn(entry.columns, around) ? entry.columns[around] : 1
}

/** The field, or the nearest one around it that stands in the file; empty for the whole file. */
function standing(field: string, { lines }: Place): string {
  const parts = field.split('.')
  for (let length = parts.length; length > 0; length--) {
    const around = parts.slice(0, length).join('.')
    if (Object.hasOwn(lines, around)) return around
  }
  return ''
}

/** A problem with its place worked out, for those who tell people of it. */
export function located<P extends Problem>(problem: P) {
  const column = columnOf(problem)
  const place = { file: problem.entry.file, line: lineOf(problem) }
  return { ...problem, ...place, ...(column !== undefined && { column }) }
}

/** Each problem once, in the order of files and lines. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const keyed = new Map(
    problems.map((problem) => [
      JSON.stringify([
        problem.entry.file,
        lineOf(problem),
        columnOf(problem),
        problem.field,
        problem.code,
        problem.values,
      ]),
      problem,
    ]),
  )
  return [...keyed.values()].sort(
    (a, b) =>
      compareText(a.entry.file, b.entry.file) ||
      lineOf(a) - lineOf(b) ||
      (columnOf(a) ?? 0) - (columnOf(b) ?? 0) ||
      compareText(a.field, b.field) ||
      compareText(a.code, b.code),
  )
}

export const isError = (problem: Problem): boolean => problem.level !== 'warning'

/** What is wrong now and was not before: somebody who changes a file is not told of what others left. */
export function problemsSince(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const key = ({ code, entry, field }: Problem) => `${entry.file} ${field} ${code}`
  const known = new Set(before.map(key))
  return now.filter((problem) => !known.has(key(problem)))
}

/**
 * The place of a character of a text: its line, and its column in UTF-16 units, both from 1.
 *
 * @param offset in UTF-16 units; that of the end is the length of the text
 */
export function spotOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
