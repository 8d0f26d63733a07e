import type { MinutesKind } from '#i18n/minutes.ts'
import { attendanceIn } from './_attendance.ts'
import { type Cues, holds } from './_cues.ts'
import { bareAcronyms, bracketedNames, isOrganizationName, type PrintedName } from './_names.ts'
import { kindIn, type Likeness, mentionFinder, type Party, partyNamed } from './_parties.ts'
import type { Passage } from './_passages.ts'
import { sentencesOf } from './_sentences.ts'
import type { Span } from './_span.ts'

/** An organization that took part, as the document prints it. */
export interface Participant extends PrintedName {
  span: Span
  /** Where it is recorded, and how it was recognised. */
  known?: { party: Party; likeness: Likeness }
  /** What it is, by the words around it. */
  kind?: { kind: MinutesKind; words: string }
}

export interface Participants {
  found: Participant[]
  /** The passages of a list of those who were there; persons stand in them, so that they go no further. */
  list: ReadonlySet<Passage>
  /** Lines of that list in which no organization could be seen. */
  unread: Passage[]
}

/** @param head the passages before the first theme: what took part in what is said later took part in something else */
export function participantsIn(
  passages: readonly Passage[],
  head: readonly Passage[],
  parties: readonly Party[],
  cues: Cues,
): Participants {
  const find = finderOf(parties, cues)
  const { lines, list } = attendanceIn(passages, cues)
  const read = lines.map(({ passage, text }) => ({ passage, found: find(text, passage, true) }))
  const told = head
    .filter((passage) => !list.has(passage))
    .flatMap((passage) =>
      sentencesOf(passage.text)
        .filter(({ text }) => holds(text, cues.tookPart))
        .flatMap(({ text }) => find(text, passage, false)),
    )
  return {
    found: eachOnce([...read.flatMap(({ found }) => found), ...told]),
    list,
    unread: read.filter(({ found }) => found.length === 0).map(({ passage }) => passage),
  }
}

function eachOnce(found: readonly Participant[]): Participant[] {
  const keyOf = ({ known, acronym, name }: Participant) => known?.party.id ?? acronym ?? name
  return [...new Map([...found].reverse().map((one) => [keyOf(one), one])).values()].reverse()
}

type Find = (text: string, passage: Passage, isList: boolean) => Participant[]

function finderOf(parties: readonly Party[], cues: Cues): Find {
  const mentions = mentionFinder(parties)
  return (text, { place }, isList) => {
    const printed = [...bracketedNames(text, cues)]
    const isFree = ({ start, end }: { start: number; end: number }) =>
      !printed.some((other) => start < other.end && other.start < end)
    for (const { party, start, end } of mentions(text).filter(isFree))
      printed.push({ name: text.slice(start, end), start, end, ...acronymOf(party) })
    const begin = isList ? 0 : listStart(text, cues)
    if (begin !== -1)
      printed.push(
        ...[...bareAcronyms(text, cues)].filter((one) => one.start >= begin && isFree(one)),
      )
    if (isList) printed.push(...otherNames(text, cues).filter(isFree))
    return printed
      .sort((a, b) => a.start - b.start)
      .map((one) => {
        const known = partyNamed(one, parties)
        const kind = known ? undefined : kindOf(one, text, begin, cues)
        const span = { place, words: text.slice(one.start, one.end) }
        return { ...one, span, ...(known && { known }), ...(kind && { kind }) }
      })
  }
}

const acronymOf = ({ acronym }: Party) => (acronym === undefined ? {} : { acronym })

const listStart = (text: string, { suchAs }: Cues): number => text.search(suchAs)

/** What introduces a list says what the names in it are; else the name says it itself. */
const kindOf = ({ name }: PrintedName, text: string, begin: number, { kinds }: Cues) =>
  (begin > 0 ? kindIn(text.slice(0, begin), kinds) : undefined) ?? kindIn(name, kinds)

function otherNames(text: string, cues: Cues): PrintedName[] {
  return [...text.matchAll(/[^,;–—\t|]+/g)].flatMap(({ 0: part, index }) => {
    const name = part.trim().replace(/[.:។\s]+$/u, '')
    const start = index + part.indexOf(name)
    return isOrganizationName(name, cues) ? [{ name, start, end: start + name.length }] : []
  })
}
