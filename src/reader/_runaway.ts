import type { Problem } from '#model/problem.ts'
import { deepest } from './_allowed-html.ts'
import type { Spot } from './_place.ts'

/** Characters without an empty line between them; a table of a thousand rows is shorter. */
const longestBlock = 100_000

/** Components that are opened and not closed; the parser goes back to each of them. */
const mostOpen = 1000

/**
 * What would keep the parser busy for minutes, found in one look at the text: its time grows with the square of what
 * stands in one paragraph, and of the quotations that begin in one line.
 */
export function runawayFault(text: string): (Pick<Problem, 'code' | 'values'> & Spot) | undefined {
  let length = 0
  let open = 0
  for (const [index, line] of text.split('\n').entries()) {
    length = line.trim() === '' ? 0 : length + line.length + 1
    const spot = { line: index + 1, column: 1 }
    open += opening(line)
    if (isTooDeep(line) || open > mostOpen) return { code: 'too-deep', values: {}, ...spot }
    if (length > longestBlock)
      return { code: 'too-long-block', values: { limit: longestBlock }, ...spot }
  }
  return undefined
}

/** How many more tags a line opens than it closes, code and all. */
const opening = (line: string): number =>
  line.includes('<')
    ? line.split(/<[a-z]/i).length - line.split('</').length - line.split('/>').length + 1
    : 0

const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y

function isTooDeep(line: string): boolean {
  let depth = 0
  container.lastIndex = 0
  while (depth <= deepest && container.test(line)) depth++
  return depth > deepest
}
