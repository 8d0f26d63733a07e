import type { SourceDocument } from '#cli/readers/document.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Day } from '#model/dates.ts'
import type { MeetingChoices } from './_choices.ts'
import { type Cues, holds } from './_cues.ts'
import { type DayOfMeeting, dayOf } from './_date.ts'
import { type Participants, participantsIn } from './_participants.ts'
import { knownParties, type Party } from './_parties.ts'
import { type Passage, passagesOf } from './_passages.ts'
import { onlineIn, placeIn } from './_place.ts'
import { type Section, sectionsIn } from './_sections.ts'
import type { Found } from './_span.ts'
import { type FoundTitle, titleIn } from './_title.ts'

/** What a document says of its meeting, before anything is made of it. */
export interface Minutes {
  passages: readonly Passage[]
  title?: FoundTitle
  days: DayOfMeeting
  /** By the person who imports it, or by the document. */
  day?: Day
  place?: Found<string>
  online?: Found<true>
  sections: readonly Section[]
  participants: Participants
  /** Passages that go into the text and seem to name a person. */
  persons: readonly Passage[]
  /** Every organization of the site. */
  parties: readonly Party[]
}

/** Passages before the first theme, where none is set apart. */
const lengthWithoutThemes = 15

export function minutesIn(
  { tree }: SourceDocument,
  corpus: Corpus,
  choices: MeetingChoices,
  cues: Cues,
): Minutes {
  const passages = passagesOf(tree)
  const days = dayOf(passages, cues)
  const day = choices.date ?? days.chosen?.value
  const title = titleIn(passages, cues)
  const place = placeIn(passages, days.chosen, corpus, cues)
  const online = onlineIn(passages, cues)
  const sections = sectionsIn(passages, corpus.of('sectors'), cues)
  const parties = knownParties(corpus)
  const [first] = sections
  const head = passages.slice(0, first ? passages.indexOf(first.passage) : lengthWithoutThemes)
  const participants = participantsIn(passages, head, parties, cues)
  return {
    passages,
    days,
    sections,
    participants,
    parties,
    persons: passages.filter(
      (passage) => !participants.list.has(passage) && holds(passage.text, cues.personTitles),
    ),
    ...(title && { title }),
    ...(day !== undefined && { day }),
    ...(place && { place }),
    ...(online && { online }),
  }
}

/** Of its title, its day and those who took part, a meeting has two at least; an article about one has none. */
export function isLikeMeeting({ title, days, participants, sections }: Minutes): boolean {
  const signs = [
    title?.isOfMeeting ?? false,
    days.chosen !== undefined || days.others.some(({ reason }) => reason !== 'text'),
    participants.found.length > 1 || sections.length > 1,
  ]
  return signs.filter(Boolean).length > 1
}
