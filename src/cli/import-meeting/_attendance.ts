import { afterLabel, type Cues, isOnly } from './_cues.ts'
import type { Passage } from './_passages.ts'

/** What a line of a list says of those who were there. */
export interface AttendanceLine {
  passage: Passage
  text: string
}

export interface Attendance {
  lines: AttendanceLine[]
  /** Everything that is part of such a list, those who were absent too. */
  list: ReadonlySet<Passage>
}

/** The lists of those who were there: behind a label, below a heading, in a column. */
export function attendanceIn(passages: readonly Passage[], cues: Cues): Attendance {
  const lines: AttendanceLine[] = []
  const list = new Set<Passage>()
  let listing: Label['says'] | undefined
  for (const passage of passages) {
    const part = partOf(passage, listing, cues)
    listing = part?.goesOnAs
    if (part) list.add(passage)
    if (part && part.text !== '') lines.push({ passage, text: part.text })
  }
  return { lines, list }
}

/** What a passage says as part of a list; nothing where it is none. */
interface Part {
  text: string
  /** Whether those below were there. */
  goesOnAs?: Label['says']
}

function partOf(
  passage: Passage,
  listing: Label['says'] | undefined,
  cues: Cues,
): Part | undefined {
  const label = labelOf(passage, cues)
  if (label?.text === '') return { text: '', goesOnAs: label.says }
  if (label) return { text: label.says === 'present' ? label.text : '' }
  const cell = cellOf(passage, cues)
  if (cell !== undefined) return { text: cell }
  if (listing === undefined || !mayGoOn(passage)) return undefined
  return { text: listing === 'present' ? passage.text : '', goesOnAs: listing }
}

const mayGoOn = ({ kind, text }: Passage): boolean =>
  kind === 'item' ||
  kind === 'row' ||
  (kind === 'paragraph' && text.length < 200 && !/[.!?។]$/.test(text))

interface Label {
  /** Whether those below were there. */
  says: 'present' | 'absent'
  /** What stands behind the label itself. */
  text: string
}

function labelOf({ text, cells }: Passage, cues: Cues): Label | undefined {
  if (!cells) {
    return (
      labelIn(text, 'present', cues.participantLabels) ?? labelIn(text, 'absent', cues.absentLabels)
    )
  }
  const [first = '', ...others] = cells
  const isLabel = isOnly(first, cues.participantLabels) && others.some((cell) => cell !== '')
  return isLabel ? { says: 'present', text: others.join(', ') } : undefined
}

function labelIn(text: string, says: Label['says'], cue: RegExp): Label | undefined {
  if (isOnly(text, cue)) return { says, text: '' }
  const start = afterLabel(text, cue)
  if (start === undefined) return undefined
  return { says, text: text.slice(start) }
}

/** What a row has in the column of organizations; '' for the row that names the columns. */
function cellOf({ cells, columns }: Passage, cues: Cues): string | undefined {
  const names = columns ?? cells ?? []
  const column = names.findIndex((name) => isOnly(name, cues.organizationColumns))
  if (column === -1) return undefined
  return columns ? (cells?.[column] ?? '') : ''
}
