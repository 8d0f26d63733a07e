import type { DocumentPlace } from '#cli/readers/document.ts'
import { isUnspaced } from '#model/scripts.ts'
import { joinedLines } from './_joined-lines.ts'
import { endsSentence, type Line, markerOf, startsSmall } from './_line.ts'

/** Lines that belong together, as one. */
export interface Paragraph {
  text: string
  /** Where it begins, in letters of usual width from the left edge. */
  left: number
  lines: number
  /** Whether more room than usual parts it from the one above. */
  isApart: boolean
  size?: number
  place: DocumentPlace
}

/**
 * The paragraphs that lines were broken out of. Where they are set with room between all lines (double spacing), only
 * more room than that parts paragraphs; else a line ends one when the first word of the next would still have fitted.
 */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const habit = habitOf(lines)
  const groups: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const group = groups.at(-1)
    if (!above || !group || isBreak(above, line, habit)) groups.push([line])
    else group.push(line)
  }
  const known = new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []),
  )
  return groups.map((group) => paragraphOf(group, habit, known))
}

/** How the lines of one paragraph follow each other in this document. */
interface Habit {
  /** None where lines are not broken at an edge: each is a paragraph. */
  width: number | undefined
  gap: number
}

/** Lines longer than this were broken by no edge. */
const widest = 160

function habitOf(lines: readonly Line[]): Habit {
  const edge = quantile(
    lines.map(({ right }) => right),
    0.9,
  )
  const pairs = lines.slice(1).map((line, index) => ({ above: lines[index] as Line, line }))
  const going = pairs.filter(({ above, line }) => goesOn(above, line, edge))
  const gap = quantile(
    going.map(({ line }) => line.gap),
    0.5,
  )
  const isBroken = edge <= widest && going.length >= Math.max(1, pairs.length * 0.15)
  const width = quantile(
    going.map(({ above }) => above.right),
    0.5,
  )
  return { width: isBroken ? width : undefined, gap: isBroken ? gap : 0 }
}

/** Whether a line surely goes on in the next one. */
const goesOn = (above: Line, { text }: Line, edge: number): boolean =>
  !endsSentence(above.text) &&
  (startsSmall(text) || (isUnspaced(text.slice(0, 1)) && above.right > edge * 0.85))

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}

/** Of the height of a line; of no account where gaps are counted in empty lines. */
const moreRoom = 0.3

function isBreak(above: Line, line: Line, habit: Habit): boolean {
  if (line.gap > habit.gap + moreRoom || isOtherSize(above, line)) return true
  const isOver = endsSentence(above.text)
  const isShort = habit.width === undefined || wordWouldFit(above, line, habit.width)
  const marker = markerOf(line.text)
  if (marker) return marker.number === undefined || isShort || isOver
  return isShort && !endsInWord(above.text) && (isOver || !startsSmall(line.text))
}

const endsInWord = (text: string): boolean => /[\p{L}\p{N}]-$/u.test(text)

const isOtherSize = ({ size: above }: Line, { size }: Line): boolean =>
  above !== undefined && size !== undefined && Math.abs(above - size) > size * 0.12

/** In letters of unequal width, lines of one paragraph differ by as much as a tenth. */
const slack = 0.87

function wordWouldFit(above: Line, { text }: Line, width: number): boolean {
  const [word = ''] = text.split(' ')
  // A line without a space is no word: so far as is known, a part of it would have fitted.
  const needed = isUnspaced(word.slice(0, 1)) ? 4 : word.length
  return above.right + 1 + needed < width * slack
}

function paragraphOf(lines: readonly Line[], habit: Habit, known: ReadonlySet<string>): Paragraph {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line]
  const lastLine = last.place.line
  return {
    text: joinedLines(
      lines.map(({ text }) => text),
      known,
    ),
    left: first.left,
    lines: lines.length,
    isApart: first.gap > habit.gap + moreRoom,
    ...(first.size !== undefined && { size: first.size }),
    place: {
      ...first.place,
      ...(lastLine !== undefined && lastLine !== first.place.line && { lastLine }),
    },
  }
}
