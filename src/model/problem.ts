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
}

/** The 1-based line to open: the field's own, or that of the nearest field around it that stands in the file. */
export function lineOf({ entry, field, line }: Problem): number {
  if (line !== undefined) return line
  const parts = field === '' ? [] : field.split('.')
  for (let length = parts.length; length >= 0; length--) {
    const found = entry.lines[parts.slice(0, length).join('.')]
    if (found !== undefined) return found
  }
  return 1
}

/** A problem with its place worked out, for those who tell people of it. */
export const located = <P extends Problem>(problem: P) => ({
  ...problem,
  file: problem.entry.file,
  line: lineOf(problem),
})

export const isError = (problem: Problem): boolean => problem.level !== 'warning'
