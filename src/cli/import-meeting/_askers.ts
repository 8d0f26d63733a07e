import type { MinutesKind } from '#i18n/minutes.ts'
import type { CandidateAsk } from './_asks.ts'
import type { Cues } from './_cues.ts'
import { type Mention, mentionFinder, type Party } from './_parties.ts'

/** Who asks, and who is asked: the ids of organizations, and the words that say so. */
export interface Sides {
  askedBy: Side
  addressees: Side
  /** A table gives it to the side that asks: a task, and no ask. */
  isOwnTask: boolean
}

export interface Side {
  parties: Party[]
  /** The words of the document; none where nothing names them. */
  words?: string
  /** All of a kind who took part are meant by the name of the kind. */
  isGroup: boolean
}

const deciding: readonly string[] = ['un-agency', 'state-body', 'donor']
const isDeciding = ({ kind }: Party): boolean => deciding.includes(kind)

/** @param present those who took part; only they are meant by the name of their kind */
export function sidesFinder(
  parties: readonly Party[],
  present: readonly Party[],
  cues: Cues,
): (ask: CandidateAsk) => Sides {
  const mentions = mentionFinder(parties)
  return (ask) => {
    const { sentence, asking, cue, who } = ask
    const named = mentions(sentence)
    const [before, after] = apart(named, cue.start)
    const asked = asking === 'asks' ? after : named.filter(({ party }) => isDeciding(party))
    const askers = asking === 'asks' ? before.filter(({ party }) => !isDeciding(party)) : []
    const byTable = who === undefined ? [] : mentions(who)
    return {
      askedBy: askers.length > 0 ? sideOf(askers, sentence) : everybodyElse(present),
      addressees:
        sideNamed(byTable, who) ?? sideNamed(asked, sentence) ?? groupIn(ask, present, cues),
      isOwnTask: byTable.length > 0 && !byTable.some(({ party }) => isDeciding(party)),
    }
  }
}

const sideNamed = (mentions: readonly Mention[], text = ''): Side | undefined =>
  mentions.length > 0 ? sideOf(mentions, text) : undefined

const apart = (mentions: readonly Mention[], at: number): [Mention[], Mention[]] => [
  mentions.filter(({ start }) => start < at),
  mentions.filter(({ start }) => start >= at),
]

const sideOf = (mentions: readonly Mention[], text: string): Side => ({
  parties: [...new Set(mentions.map(({ party }) => party))],
  words: text.slice(mentions[0]?.start, mentions.at(-1)?.end),
  isGroup: false,
})

/** Where nobody is named, those who took part and do not decide. */
const everybodyElse = (present: readonly Party[]): Side => ({
  parties: present.filter((party) => !isDeciding(party)),
  isGroup: true,
})

/** `the UN agencies`, `the government`: those of the kind who took part. */
function groupIn(
  { sentence, asking, cue }: CandidateAsk,
  present: readonly Party[],
  cues: Cues,
): Side {
  const stretch = asking === 'asks' ? [cue.start, sentence.length] : [0, sentence.length]
  const text = sentence.slice(...stretch)
  const found = deciding
    .map((kind) => {
      const cue = cues.kinds[kind as MinutesKind]
      return { kind, at: text.search(cue), words: text.match(cue)?.[0] ?? '' }
    })
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at)
  for (const { kind, words } of found) {
    const meant = present.filter((party) => party.kind === kind)
    if (meant.length > 0) return { parties: meant, words, isGroup: true }
  }
  return { parties: [], isGroup: false }
}
