import type { Corpus } from '#model/corpus.ts'
import type { Day } from '#model/dates.ts'
import { settingIn } from '#model/words.ts'
import type { MeetingChoices } from './_choices.ts'
import type { Cues } from './_cues.ts'
import { idFrom, idsBeside } from './_ids.ts'
import { languageOf } from './_language.ts'
import type { Minutes } from './_minutes.ts'
import type { Participant } from './_participants.ts'
import type { Party } from './_parties.ts'
import { type ProposedAsk, proposedAsks } from './_proposed-asks.ts'
import { keyOfTheme, type Theme } from './_sections.ts'

/** The entries that a document would make. */
export interface Proposal {
  id: string
  title: string
  day: Day
  place?: string
  isOnline: boolean
  language: string
  publisher: string
  /** In the order of the document, each once. */
  themes: ProposedTheme[]
  parties: ProposedParty[]
  asks: ProposedAsk[]
}

export interface ProposedParty {
  party: Party
  /** None where the importer named it and the document does not. */
  participant?: Participant
  isNew: boolean
}

export interface ProposedTheme {
  id: string
  /** None where the importer named it and the document does not. */
  theme?: Theme
  isNew: boolean
}

/** @param minutes with a day */
export function proposalOf(
  minutes: Minutes & { day: Day },
  corpus: Corpus,
  choices: MeetingChoices,
  cues: Cues,
): Proposal {
  const { day, passages, online, participants } = minutes
  const title = choices.title ?? minutes.title?.value ?? ''
  const id = choices.id ?? `${day}-${idFrom(title) || 'meeting'}`
  const place = choices.place ?? minutes.place?.value
  const text = passages.map(({ text }) => text).join(' ')
  const { site } = corpus
  const parties = withChosen(partiesOf(participants.found, id, corpus), minutes, choices)
  const themes = themesOf(minutes, id, corpus, choices)
  const language = choices.language ?? languageOf(text, site.locales)
  return {
    id,
    title,
    day,
    ...(place !== undefined && { place }),
    isOnline: online !== undefined,
    language,
    publisher: choices.publisher ?? settingIn(site.publisher, language),
    themes,
    parties,
    asks: proposedAsks({ minutes, corpus, choices, cues, id, parties, themes }),
  }
}

/** Those that the importer adds to those that the document names. */
const withChosen = (
  named: readonly ProposedParty[],
  { parties }: Minutes,
  { participants = [] }: MeetingChoices,
): ProposedParty[] => [
  ...named,
  ...parties
    .filter(({ id }) => participants.includes(id))
    .filter(({ id }) => !named.some(({ party }) => party.id === id))
    .map((party) => ({ party, isNew: false })),
]

function partiesOf(
  found: readonly Participant[],
  meeting: string,
  corpus: Corpus,
): ProposedParty[] {
  const nextId = idsBeside((id) => corpus.has('organizations', id))
  return found.map((participant, index) => {
    const { known, name, acronym, kind } = participant
    if (known) return { party: known.party, participant, isNew: false }
    const wanted = idFrom(acronym ?? '') || idFrom(name) || `${meeting}-organization-${index + 1}`
    const party: Party = {
      id: nextId(wanted),
      kind: kind?.kind ?? 'other',
      title: name,
      names: [name],
      ...(acronym !== undefined && { acronym }),
    }
    return { party, participant, isNew: true }
  })
}

function themesOf(
  { sections }: Minutes,
  meeting: string,
  corpus: Corpus,
  { sectors = [] }: MeetingChoices,
): ProposedTheme[] {
  const nextId = idsBeside((id) => corpus.has('sectors', id))
  const byName = new Map<string, ProposedTheme>()
  for (const [index, { theme }] of sections.entries()) {
    const known = theme.known?.sector.id
    const key = keyOfTheme(theme)
    if (byName.has(key)) continue
    const id = known ?? nextId(idFrom(theme.name) || `sector-${meeting}-${index + 1}`)
    byName.set(key, { id, theme, isNew: known === undefined })
  }
  const ids = [...byName.values()]
  const chosen = sectors.filter((id) => !ids.some((theme) => theme.id === id))
  return [...ids, ...chosen.map((id) => ({ id, isNew: false }))]
}
