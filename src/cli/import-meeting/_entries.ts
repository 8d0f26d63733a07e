import type { SourceDocument } from '#cli/readers/document.ts'
import { type Translator, translator } from '#i18n/index.ts'
import { placeWords } from '#i18n/report.ts'
import { type FieldValue, filledFields, newFile } from '#reader/front-matter-edit.ts'
import { bodyOf, comment, markdown } from './_body.ts'
import type { Minutes } from './_minutes.ts'
import type { Note } from './_notes.ts'
import type { Party } from './_parties.ts'
import type { Proposal } from './_proposal.ts'
import type { ProposedAsk } from './_proposed-asks.ts'
import { noteLine } from './_report.ts'
import type { Theme } from './_sections.ts'
import type { Span } from './_span.ts'

export interface Composition {
  proposal: Proposal
  minutes: Minutes
  document: SourceDocument
  notes: readonly Note[]
  /** What the reading of the document was told of, a line each. */
  told: readonly string[]
  /** The language that a file has without saying so. */
  first: string
  /** Of the notes for the editor. */
  words: Translator
  /** What people call the file. */
  file: string
  /** The name of the document in `content/files/`, where it is attached. */
  attached?: string
}

type Fields = Readonly<Record<string, FieldValue | undefined>>

/** The files of a proposal, all of them drafts, by their paths from the content folder. */
export function filesOf(made: Composition): Map<string, string | Uint8Array> {
  const { proposal, document } = made
  return new Map<string, string | Uint8Array>([
    ...[...entriesOf(made)].map((entry) => [`${entry.path}.md`, fileText(entry, made)] as const),
    ...document.pictures.map(
      ({ name, bytes }) => [pictureAddress(proposal, name).slice(1), bytes] as const,
    ),
  ])
}

/** An entry before it is written: its path from the content folder without its ending, its fields and its body. */
interface NewEntry {
  path: string
  fields: Fields
  body?: string
}

function* entriesOf(made: Composition): Generator<NewEntry> {
  const { id, themes, parties, asks } = made.proposal
  yield { path: `meetings/${id}`, fields: meetingFields(made.proposal), body: meetingBody(made) }
  yield { path: `sources/${id}`, fields: sourceFields(made) }
  for (const { id, theme, isNew } of themes)
    if (isNew && theme) yield { path: `sectors/${id}`, fields: sectorFields(theme) }
  for (const { party, isNew } of parties)
    if (isNew) yield { path: `organizations/${party.id}`, fields: organizationFields(party) }
  for (const ask of asks)
    if (!ask.lacks)
      yield {
        path: `asks/${ask.id}`,
        fields: askFields(ask, made.proposal),
        body: askBody(ask, made),
      }
}

const pictureAddress = ({ id }: Proposal, name: string): string => `/files/${id}/${name}`

function fileText({ path, fields, body = '' }: NewEntry, made: Composition): string {
  const { title, ...others } = fields
  const { proposal, first } = made
  const language = proposal.language === first ? undefined : proposal.language
  const given = filledFields({ title, visibility: 'draft', language, ...others })
  const parts = [noteFor(path, made), body].filter(Boolean)
  return `${newFile(given)}${parts.join('\n\n')}\n`
}

/** Readers never see it; who edits the draft does. */
function noteFor(path: string, { notes, told, words, file, proposal }: Composition): string {
  const looked = notes.filter((note) => note.entry === path && isForEditor(note))
  const own = looked.map((note) => noteLine(note, words))
  const lines = [...(path === `meetings/${proposal.id}` ? told : []), ...own].map(
    (line) => `- ${line}`,
  )
  const key = lines.length > 0 ? 'import.meeting.look-at' : 'import.meeting.made-from'
  return comment([words.t(key, { file }), ...lines].join('\n'))
}

const isForEditor = ({ group }: Note): boolean => group !== 'kept' && group !== 'matched'

const meetingFields = ({ day, place, isOnline, themes, parties, title, id }: Proposal): Fields => ({
  title,
  date: day,
  place,
  online: isOnline ? 'true' : undefined,
  sectors: themes.map(({ id }) => id),
  participants: parties.map(({ party }) => party.id),
  sources: [id],
})

const sectorFields = ({ name, isJoint }: Theme): Fields => ({
  title: name,
  joint: isJoint ? 'true' : undefined,
})

const organizationFields = ({ title, acronym, kind }: Party): Fields => ({ title, acronym, kind })

const sourceFields = ({ proposal, attached }: Composition): Fields => ({
  title: proposal.title,
  publisher: proposal.publisher,
  kind: 'coalition',
  file: attached,
  writtenIn: proposal.language,
  record: 'draft',
})

const askFields = (
  { title, sectors, askedBy, addressees }: ProposedAsk,
  { id }: Proposal,
): Fields => ({
  title,
  meeting: id,
  sectors,
  askedBy: askedBy.ids,
  addressees: addressees.ids,
  sources: [id],
})

/** The document without its title and its list of those who were there: both stand in fields. */
function meetingBody({ proposal, minutes, document, words }: Composition): string {
  const { title, sections, participants } = minutes
  const without = new Set([...participants.list].map(({ node }) => node))
  if (title) without.add(title.passage.node)
  const given = new Set<string>()
  return bodyOf(document.tree, {
    without,
    sections,
    anchorOf: ({ theme }) => {
      const id = proposal.themes.find((each) => each.theme === theme)?.id
      if (id === undefined || given.has(id)) return undefined
      given.add(id)
      return id
    },
    addressOf: (name) => pictureAddress(proposal, name),
    pictureNote: (address) => words.t('import.meeting.picture', { address }),
  })
}

/** The sentence as it was said, and where. */
function askBody({ candidate }: ProposedAsk, { proposal }: Composition): string {
  const { t } = translator(proposal.language)
  const { sentence, span } = candidate
  const source = linkTo(`../sources/${proposal.id}.md`, proposal.title)
  const place = placeText(span, translator(proposal.language))
  const quoted = markdown([
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: sentence }] }],
    },
  ])
  return `${quoted}\n\n${place === '' ? source : t('import.meeting.stands-in', { source, place })}`
}

/** The words of a document are no Markdown, whatever signs are in them. */
const linkTo = (url: string, words: string): string =>
  markdown([
    {
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', value: words }] }],
    },
  ])

export const placeText = ({ place }: Span, words: Translator): string =>
  placeWords(place, words).join(' ')
