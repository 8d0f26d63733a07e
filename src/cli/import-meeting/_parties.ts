import { locales, translator } from '#i18n/index.ts'
import type { MinutesKind } from '#i18n/minutes.ts'
import type { Corpus } from '#model/corpus.ts'
import { editDistance } from '#model/nearest.ts'
import { plainly } from '#model/protected-names.ts'
import { wordsOf } from '#model/words.ts'
import { anyOf } from './_cues.ts'

/** An organization that is recorded, or that the document names. */
export interface Party {
  id: string
  kind: string
  /** The one its entry has, or is to have. */
  title: string
  acronym?: string
  /** Every way to write it, in every language; the acronym is none of them. */
  names: readonly string[]
}

/** Where an organization is named in a text. */
export interface Mention {
  party: Party
  start: number
  end: number
}

export type Likeness = 'same' | 'acronym' | 'near'

/** Every organization of the site under all its names, also without the name of the State that is in it. */
export function knownParties(corpus: Corpus): Party[] {
  const states = namesOfState(corpus)
  return corpus.of('organizations').map((entry) => {
    const { kind, title, acronym } = entry.data
    const names = wordsOf(entry, 'title').flatMap((name) => [name, ...withoutState(name, states)])
    return { id: entry.id, kind, title, names, ...(acronym !== undefined && { acronym }) }
  })
}

function namesOfState({ site }: Corpus): string[] {
  const code = site.stateUnderReview
  const named = locales.map((locale) => translator(locale, site.stateNames).state(code))
  return [...new Set([...named, ...Object.values(site.stateNames[code] ?? {})])]
}

/** `Samara Ministry of Water` is the Ministry of Water to those who are there. One word would be too little. */
const withoutState = (title: string, states: readonly string[]): string[] =>
  states
    .flatMap((state) => [
      title.startsWith(`${state} `) ? title.slice(state.length + 1) : '',
      title.endsWith(state) ? title.slice(0, -state.length).trimEnd() : '',
    ])
    .filter((name) => name.length >= 8 && (name.includes(' ') || !/\p{Script=Latin}/u.test(name)))
    .filter((name) => name !== title)

/** The organization that is meant by a name, an acronym or both. */
export function partyNamed(
  { name, acronym }: { name: string; acronym?: string | undefined },
  parties: readonly Party[],
): { party: Party; likeness: Likeness } | undefined {
  const key = keyOf(name)
  const same = parties.find((party) => keysOf(party).includes(key) || party.acronym === name)
  if (same) return { party: same, likeness: 'same' }
  const byAcronym = parties.find((party) => acronym !== undefined && party.acronym === acronym)
  if (byAcronym) return { party: byAcronym, likeness: 'acronym' }
  const near = parties.find(
    (party) =>
      (acronym === undefined || party.acronym === undefined) &&
      keysOf(party).some((one) => isNear(one, key)),
  )
  return near && { party: near, likeness: 'near' }
}

const known = new WeakMap<Party, string[]>()

function keysOf(party: Party): string[] {
  const keys = known.get(party) ?? party.names.map(keyOf)
  known.set(party, keys)
  return keys
}

/** Whatever the case, the spaces and the marks. */
export const keyOf = (name: string): string => plainly(name.replaceAll('&', ' and '))

/** A slip in every six signs; a third, as in ids, would take the ministry of one thing for that of another. */
export function isNear(a: string, b: string): boolean {
  const limit = Math.floor(Math.max(a.length, b.length) / 6) + 1
  return Math.abs(a.length - b.length) < limit && editDistance(a, b, limit) < limit
}

/** Finds them wherever they are named in a text, the longest name first. */
export function mentionFinder(parties: readonly Party[]): (text: string) => Mention[] {
  const byKey = new Map<string, Party>()
  for (const party of parties)
    for (const name of [...party.names, ...(party.acronym ? [party.acronym] : [])])
      if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), party)
  const names = new RegExp(anyOf(parties.flatMap((party) => party.names)), 'giu')
  const acronyms = new RegExp(anyOf(parties.flatMap(({ acronym }) => acronym ?? [])), 'gu')
  return (text) =>
    apart(
      [names, acronyms]
        .flatMap((pattern) => [...text.matchAll(pattern)])
        .flatMap(({ 0: words, index }) => {
          const party = byKey.get(keyOf(words))
          return party && words !== '' ? [{ party, start: index, end: index + words.length }] : []
        }),
    )
}

function apart(mentions: readonly Mention[]): Mention[] {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)
  return inOrder.filter(
    ({ start }, index) => !inOrder.slice(0, index).some((other) => other.end > start),
  )
}

/** The kind that a text names, where it names one only. */
export function kindIn(
  text: string,
  kinds: Readonly<Record<MinutesKind, RegExp>>,
): { kind: MinutesKind; words: string } | undefined {
  const found = Object.entries(kinds).flatMap(([kind, cue]) => {
    const words = text.match(cue)?.[0]
    return words === undefined ? [] : [{ kind: kind as MinutesKind, words }]
  })
  return found.length === 1 ? found[0] : undefined
}
