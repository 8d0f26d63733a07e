import type { Translator } from '#i18n/index.ts'
import { placeWords } from '#i18n/report.ts'
import { type Note, noteGroups } from './_notes.ts'

/** What became of the document, for the person who decides: what was kept, matched, guessed, left empty and dropped. */
export const noteLines = (notes: readonly Note[], words: Translator): string[] =>
  noteGroups.flatMap((group) => {
    const ofGroup = notes.filter((note) => note.group === group)
    if (ofGroup.length === 0) return []
    return [words.t(`import.meeting.${group}`), ...together(ofGroup, words)]
  })

/** What is said of several at one place for one reason is said once. */
function together(notes: readonly Note[], words: Translator): string[] {
  const alike = Map.groupBy(notes, ({ field, span, reason }) =>
    JSON.stringify([field, span?.place, reason]),
  )
  const lines = [...alike.values()].flatMap((same) => {
    const [first] = same as [Note]
    const values = [...new Set(same.map(({ value }) => value))]
    if (first.field === 'asks' || values.length === 1)
      return same.map((note) => noteLine(note, words))
    const span = first.span && { span: { ...first.span, words: '' } }
    return noteLine({ ...first, ...span, value: values.join('; ') }, words)
  })
  return [...new Set(lines)].map((line) => `  ${line}`)
}

/** `date  2021-06-02  line 5 “June 2, 2021”  It stands beside the words that say when it was held.` */
export function noteLine({ field, value, span, reason }: Note, words: Translator): string {
  const place = span ? placeWords(span.place, words).join(' ') : ''
  const quoted =
    span && span.words !== '' && !span.words.startsWith(value) ? `“${beginning(span.words)}”` : ''
  const parts = [field, shown(value), [place, quoted].filter(Boolean).join(' ')]
  const why = reason ? words.t(reason.key, reason.values) : ''
  return [...parts, why].filter(Boolean).join('  ')
}

/** Whole, but for a sentence without an end. */
const shown = (value: string): string => (value.length > 1000 ? `${value.slice(0, 1000)}…` : value)

/** Characters: what tells one sentence from another. */
const longest = 100

const beginning = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text
