import type { Minutes } from './_minutes.ts'
import type { Note } from './_notes.ts'
import type { Participant } from './_participants.ts'
import type { Party } from './_parties.ts'
import type { Proposal } from './_proposal.ts'
import type { ProposedAsk } from './_proposed-asks.ts'

/** What was kept, matched, guessed, left empty and dropped, in the order of the entries. */
export const notesOf = (proposal: Proposal, minutes: Minutes, isAttached: boolean): Note[] => [
  ...meetingNotes(proposal, minutes),
  ...partyNotes(proposal),
  ...themeNotes(proposal),
  ...proposal.asks.flatMap((ask) => askNotes(ask, proposal)),
  ...droppedNotes(proposal, minutes),
  ...warnings(proposal, minutes, isAttached),
]

function* meetingNotes(
  { id, title, day, place, publisher }: Proposal,
  minutes: Minutes,
): Generator<Note> {
  const entry = `meetings/${id}`
  const about = (field: string, value: string) => ({ entry, field, value })
  if (minutes.title?.value === title)
    yield { group: 'kept', ...about('title', title), span: minutes.title.span }
  const { chosen, others } = minutes.days
  if (chosen?.value === day)
    yield {
      group: 'kept',
      ...about('date', day),
      span: chosen.span,
      reason: { key: `import.meeting.date.${chosen.reason}` },
    }
  for (const other of others.filter(({ value }) => value !== day))
    yield {
      group: 'dropped',
      ...about('date', other.value),
      span: other.span,
      reason: { key: 'import.meeting.other-date' },
    }
  if (minutes.place && minutes.place.value === place)
    yield { group: 'kept', ...about('place', place), span: minutes.place.span }
  if (place === undefined)
    yield { group: 'missing', ...about('place', ''), reason: { key: 'import.meeting.no-place' } }
  if (minutes.online) yield { group: 'kept', ...about('online', 'true'), span: minutes.online.span }
  yield {
    group: 'guessed',
    entry: `sources/${id}`,
    field: 'publisher',
    value: publisher,
    reason: { key: 'import.meeting.publisher' },
  }
}

const partyNotes = ({ id, parties }: Proposal): Note[] =>
  parties.flatMap(({ party, participant, isNew }): Note[] => {
    if (!participant) return []
    return isNew ? newPartyNotes(party, participant) : knownPartyNotes(id, participant)
  })

function knownPartyNotes(meeting: string, { span, known }: Participant): Note[] {
  if (!known) return []
  const { party, likeness } = known
  const values = { title: party.title }
  const note = { entry: `meetings/${meeting}`, field: 'participants', value: party.id, span }
  return likeness === 'same'
    ? [{ group: 'matched', ...note }]
    : [
        {
          group: likeness === 'near' ? 'guessed' : 'matched',
          ...note,
          reason: { key: `import.meeting.party.${likeness}`, values },
        },
      ]
}

function newPartyNotes(
  { id, title, acronym, kind }: Party,
  { span, kind: guess }: Participant,
): Note[] {
  const entry = `organizations/${id}`
  const reason: Note['reason'] = guess
    ? { key: 'import.meeting.kind', values: { words: guess.words } }
    : { key: 'import.meeting.kind-unknown' }
  // A name that stands alone may be one of a person, with the word in it that made it an organization.
  const byWord: Pick<Note, 'group' | 'reason'> =
    acronym === undefined
      ? { group: 'guessed', reason: { key: 'import.meeting.by-word' } }
      : { group: 'kept' }
  return [
    { ...byWord, entry, field: 'organizations', value: title, span },
    { group: 'guessed', entry, field: `kind: ${kind}`, value: id, span, reason },
  ]
}

const themeNotes = ({ id: meeting, themes }: Proposal): Note[] =>
  themes.flatMap(({ id, theme, isNew }): Note[] => {
    if (!theme) return []
    const { span, known, name } = theme
    const isNear = known?.likeness === 'near'
    return isNew
      ? [{ group: 'kept', entry: `sectors/${id}`, field: 'sectors', value: name, span }]
      : [
          {
            group: isNear ? 'guessed' : 'matched',
            entry: `meetings/${meeting}`,
            field: 'sectors',
            value: id,
            span,
          },
        ]
  })

function askNotes(ask: ProposedAsk, { id: meeting }: Proposal): Note[] {
  const { id, title, candidate, lacks } = ask
  const note = { field: 'asks', value: title, span: candidate.span }
  if (lacks === undefined)
    return [
      { group: 'kept', entry: `asks/${id}`, ...note },
      ...sideNotes(ask, 'addressees'),
      ...sideNotes(ask, 'askedBy'),
    ]
  const group = lacks === 'decider' ? 'dropped' : 'missing'
  const reason = { key: `import.meeting.lacks.${lacks}` } as const
  return [{ group, entry: `meetings/${meeting}`, ...note, reason }]
}

function sideNotes(ask: ProposedAsk, field: 'addressees' | 'askedBy'): Note[] {
  const { ids, how, words = '' } = ask[field]
  if (how === 'chosen') return []
  const { place } = ask.candidate.span
  const note = {
    entry: `asks/${ask.id}`,
    field,
    value: ids.join(', '),
    ...(words !== '' && { span: { place, words } }),
  }
  if (how === 'named') return [{ group: 'matched', ...note }]
  const key = words === '' ? 'import.meeting.everybody' : 'import.meeting.group'
  return [{ group: 'guessed', ...note, reason: { key } }]
}

function* warnings({ id }: Proposal, minutes: Minutes, isAttached: boolean): Generator<Note> {
  const entry = `meetings/${id}`
  const [first] = minutes.persons
  const count = minutes.persons.length
  if (first)
    yield {
      group: 'warned',
      entry,
      field: 'body',
      value: '',
      span: { place: first.place, words: '' },
      reason: { key: 'import.meeting.person', values: { count } },
    }
  if (isAttached)
    yield {
      group: 'warned',
      entry: `sources/${id}`,
      field: 'file',
      value: '',
      reason: { key: 'import.meeting.attached' },
    }
}

function* droppedNotes({ id }: Proposal, { participants }: Minutes): Generator<Note> {
  const entry = `meetings/${id}`
  const [first] = participants.list
  if (first)
    yield {
      group: 'dropped',
      entry,
      field: 'body',
      value: '',
      span: { place: first.place, words: '' },
      reason: { key: 'import.meeting.list-dropped', values: { count: participants.list.size } },
    }
  const [unread] = participants.unread
  if (unread)
    yield {
      group: 'dropped',
      entry,
      field: 'participants',
      value: '',
      span: { place: unread.place, words: '' },
      reason: { key: 'import.meeting.unread', values: { count: participants.unread.length } },
    }
}
