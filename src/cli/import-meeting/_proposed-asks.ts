import type { Corpus } from '#model/corpus.ts'
import { askTitle } from './_ask-title.ts'
import { type Sides, sidesFinder } from './_askers.ts'
import { asksIn, type CandidateAsk } from './_asks.ts'
import type { MeetingChoices } from './_choices.ts'
import type { Cues } from './_cues.ts'
import { idFrom, idsBeside } from './_ids.ts'
import type { Minutes } from './_minutes.ts'
import { keyOf } from './_parties.ts'
import type { Proposal, ProposedTheme } from './_proposal.ts'
import { keyOfTheme } from './_sections.ts'

export interface ProposedAsk {
  id: string
  title: string
  candidate: CandidateAsk
  /** The ids of its themes; none where it stands below none. */
  sectors: string[]
  askedBy: Side
  addressees: Side
  /** What it lacks to be an ask; such a one is named and not written. */
  lacks?: 'sectors' | 'askedBy' | 'addressees' | 'decider'
}

interface Side {
  ids: string[]
  words?: string
  how: 'named' | 'group' | 'chosen' | 'nobody'
}

interface Around {
  minutes: Minutes
  corpus: Corpus
  choices: MeetingChoices
  cues: Cues
  id: string
  parties: Proposal['parties']
  themes: ProposedTheme[]
}

export function proposedAsks(around: Around): ProposedAsk[] {
  const { minutes, corpus, cues, id: meeting, parties } = around
  const { passages, sections, participants } = minutes
  const made = parties.filter(({ isNew }) => isNew).map(({ party }) => party)
  const sidesOf = sidesFinder(
    [...minutes.parties, ...made],
    parties.map(({ party }) => party),
    cues,
  )
  const nextId = idsBeside((id) => {
    const other = corpus.find('asks', id)
    return other !== undefined && other.data.meeting !== meeting
  })
  const read = passages.filter(
    (passage) => !participants.list.has(passage) && passage !== minutes.title?.passage,
  )
  const titles = new Set<string>()
  return once(asksIn(read, sections, cues)).map((candidate, index) => {
    const short = askTitle(candidate, cues)
    const title = titles.has(short) ? candidate.sentence : short
    titles.add(title)
    const id = nextId(idFrom(title) || `${meeting}-ask-${index + 1}`)
    return { id, title, candidate, ...belonging(candidate, sidesOf(candidate), around) }
  })
}

/** What is said twice is asked once. */
const once = (candidates: readonly CandidateAsk[]): CandidateAsk[] =>
  [
    ...new Map([...candidates].reverse().map((each) => [keyOf(each.sentence), each])).values(),
  ].reverse()

function belonging(
  { theme }: CandidateAsk,
  sides: Sides,
  { themes, choices }: Around,
): Pick<ProposedAsk, 'sectors' | 'askedBy' | 'addressees' | 'lacks'> {
  const own = themes.find(
    (each) => theme && each.theme && keyOfTheme(each.theme) === keyOfTheme(theme),
  )
  const sectors = own ? [own.id] : sectorsBeside(themes, choices)
  const addressees = sideOf(sides.addressees)
  const chosen = addressees.ids.length === 0 && choices.addressees !== undefined
  const ask = {
    sectors,
    askedBy: sideOf(sides.askedBy),
    addressees: chosen
      ? { ids: [...(choices.addressees ?? [])], how: 'chosen' as const }
      : addressees,
  }
  const lacks = sides.isOwnTask ? 'decider' : lackOf(ask)
  return { ...ask, ...(lacks && { lacks }) }
}

/** What stands below no theme belongs to the only one there is, or to those that the importer named. */
function sectorsBeside(themes: ProposedTheme[], { sectors }: MeetingChoices): string[] {
  if (sectors) return [...sectors]
  return themes.length === 1 ? themes.map(({ id }) => id) : []
}

const sideOf = ({ parties, words, isGroup }: Sides['askedBy']): Side => ({
  ids: parties.map(({ id }) => id),
  how: parties.length === 0 ? 'nobody' : isGroup ? 'group' : 'named',
  ...(words !== undefined && { words }),
})

const lackOf = ({
  sectors,
  askedBy,
  addressees,
}: Pick<ProposedAsk, 'sectors' | 'askedBy' | 'addressees'>) => {
  if (addressees.ids.length === 0) return 'addressees'
  if (askedBy.ids.length === 0) return 'askedBy'
  return sectors.length === 0 ? 'sectors' : undefined
}
