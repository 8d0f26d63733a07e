import type { DocumentNote } from '#cli/readers/document.ts'
import type { Translator } from '#i18n/index.ts'
import type { MeetingChoices } from './_choices.ts'
import { isLikeMeeting, type Minutes } from './_minutes.ts'

/** What a meeting must say and this document does not: each in a sentence, with what to do. */
export function lackingIn(
  minutes: Minutes,
  choices: MeetingChoices,
  words: Translator,
): DocumentNote[] {
  if (!choices.isMeeting && !isLikeMeeting(minutes)) return [{ code: 'no-meeting', values: {} }]
  const { title, day, sections, participants } = minutes
  const { sectors = [], participants: added = [] } = choices
  return [
    ...(title || choices.title ? [] : [{ code: 'meeting-title-needed', values: {} }]),
    ...(day === undefined ? [dayNeeded(minutes, words)] : []),
    ...(sections.length + sectors.length > 0 ? [] : [{ code: 'themes-needed', values: {} }]),
    ...(participants.found.length + added.length > 0
      ? []
      : [{ code: 'participants-needed', values: {} }]),
  ]
}

/** None, some that may be any day, several with equal right, or one that can be read in two ways. */
function dayNeeded({ days: { others } }: Minutes, words: Translator): DocumentNote {
  const likely = others.filter(({ reason }) => reason !== 'text')
  const [first] = likely.length > 0 ? likely : others
  if (!first) return { code: 'day-needed', values: {} }
  const { place } = first.span
  if (first.other !== undefined && likely.length === 1) {
    const values = { written: first.span.words, day: first.value, other: first.other }
    return { code: 'unclear-day', place, values }
  }
  const listed = words.list(others.map(({ value }) => value))
  return likely.length > 1
    ? { code: 'several-days', place, values: { days: listed, day: first.value } }
    : { code: 'day-unsaid', place, values: { days: listed, day: first.value } }
}
