import type { Visibility } from '#schema/entry.ts'
import { compareText } from './compare-text.ts'
import type { Day } from './dates.ts'
import type { Entry } from './entry.ts'
import { isPublic } from './visibility.ts'

/**
 * What changed for readers, told by comparing versions. Nothing of an old version is ever shown: it may hold what was
 * taken away for a reason. So versions come as digests, and names are told only of what the entry has today.
 */
export interface ChangedDay {
  day: Day
  changes: readonly Change[]
  /** Who made them, as git says; nobody where the site does not tell. */
  authors: readonly string[]
}

/** The days of an entry, oldest first; none where no history is known. */
export type ChangeLog = (entry: Entry) => readonly ChangedDay[]

export type Change =
  | { what: 'published' | 'text' | 'confirmed' }
  /** A field of the schema, by its name. */
  | { what: 'field'; field: string }
  /** Of the history; with the name that the event has on the page today, if it is still there. */
  | { what: 'event-added' | 'event-changed' | 'event-removed'; event: string | undefined }
  | { what: TranslationChange; locale: string }

type TranslationChange =
  | 'translation-added'
  | 'translation-changed'
  | 'translation-reviewed'
  | 'translation-removed'

type Digest = string

/** A file as it was, of which only digests are left. */
export interface Version {
  visibility: Visibility
  publishFrom?: Day | undefined
  /** Of a translation: a second person has read it. */
  reviewed: boolean
  /** The body. */
  text: Digest
  /** The digest of the value by that of the name. */
  fields: Readonly<Record<Digest, Digest>>
  /** The lines of the history: the digest of the name, then that of the whole. */
  events: readonly (readonly [name: Digest, whole: Digest])[]
}

/** A file got another version on a day, or was taken away. */
export interface Revision {
  day: Day
  /** Of the translation; the original has none. */
  locale?: string | undefined
  version: Version | undefined
  /** Who committed it; none where the site does not tell. */
  author?: string | undefined
}

/** What may be told by its name, by the digest of the name. */
export interface Tellable {
  fields: ReadonlyMap<Digest, string>
  events: ReadonlyMap<Digest, string>
}

/**
 * The days on which an entry changed in public, oldest first. A version counts as it stood at the end of its day; one
 * that was not public then leaves no trace, and an embargo that ended is a day, though nobody did anything.
 *
 * @param revisions of each file in the order of its history
 * @param asOf later ones do not count
 */
export function changedDays(
  revisions: readonly Revision[],
  asOf: Day,
  tellable: Tellable,
): ChangedDay[] {
  const counted = revisions.filter(({ day }) => day <= asOf)
  const changed: ChangedDay[] = []
  let now: State = { translations: new Map() }
  let seen: State | undefined
  for (const day of daysOf(counted, asOf)) {
    const today = counted.filter((revision) => revision.day === day)
    now = today.reduce(stateAfter, now)
    if (!now.original || !isPublic(now.original, day)) continue
    const changes = seen ? changesBetween(seen, now, tellable) : [{ what: 'published' as const }]
    seen = now
    const authors = [...new Set(today.flatMap(({ author }) => author ?? []))].sort(compareText)
    if (changes.length > 0) changed.push({ day, changes, authors })
  }
  return changed
}

/** Those of commits, and those on which embargoes end by themselves. */
function daysOf(revisions: readonly Revision[], asOf: Day): Day[] {
  const ends = revisions.flatMap(({ day, version }) => {
    const end = version?.visibility === 'embargoed' ? version.publishFrom : undefined
    return end !== undefined && end > day && end <= asOf ? [end] : []
  })
  return [...new Set([...revisions.map(({ day }) => day), ...ends])].sort()
}

interface State {
  original?: Version | undefined
  translations: ReadonlyMap<string, Version>
}

function stateAfter(state: State, { locale, version }: Revision): State {
  if (locale === undefined) return { ...state, original: version }
  const translations = new Map(state.translations)
  if (version) translations.set(locale, version)
  else translations.delete(locale)
  return { ...state, translations }
}

function changesBetween(before: State, after: State, tellable: Tellable): Change[] {
  const [old, now] = [before.original as Version, after.original as Version]
  return [
    ...fieldChanges(old, now, tellable.fields),
    ...(old.text === now.text ? [] : [{ what: 'text' as const }]),
    ...eventChanges(old, now, tellable.events),
    ...translationChanges(before.translations, after.translations),
  ]
}

function fieldChanges(old: Version, now: Version, names: Tellable['fields']): Change[] {
  return [...names]
    .filter(([digest]) => old.fields[digest] !== now.fields[digest])
    .map(([, field]) => (field === 'confirmed' ? { what: field } : { what: 'field', field }))
}

/** What is in both, word for word, is the same event, wherever it stands. */
function eventChanges(old: Version, now: Version, names: Tellable['events']): Change[] {
  const gone = without(old.events, now.events)
  const come = without(now.events, old.events)
  const isIn = (events: Version['events']) => {
    const known = new Set(events.map(([name]) => name))
    return ([name]: Version['events'][number]) => known.has(name)
  }
  return [
    ...come.map((event) => ({
      what: isIn(gone)(event) ? ('event-changed' as const) : ('event-added' as const),
      event: names.get(event[0]),
    })),
    ...gone
      .filter((event) => !isIn(come)(event))
      .map(() => ({ what: 'event-removed' as const, event: undefined })),
  ]
}

function without(events: Version['events'], others: Version['events']): Version['events'] {
  const known = new Set(others.map(([, whole]) => whole))
  return events.filter(([, whole]) => !known.has(whole))
}

function translationChanges(old: State['translations'], now: State['translations']): Change[] {
  return [...new Set([...old.keys(), ...now.keys()])].sort(compareText).flatMap((locale) => {
    const what = translationChange(old.get(locale), now.get(locale))
    return what ? [{ what, locale }] : []
  })
}

function translationChange(
  old: Version | undefined,
  now: Version | undefined,
): TranslationChange | undefined {
  if (!old) return now && 'translation-added'
  if (!now) return 'translation-removed'
  if (!old.reviewed && now.reviewed) return 'translation-reviewed'
  return isSame(old, now) ? undefined : 'translation-changed'
}

const isSame = (old: Version, now: Version): boolean =>
  old.text === now.text &&
  [...new Set([...Object.keys(old.fields), ...Object.keys(now.fields)])].every(
    (name) => old.fields[name] === now.fields[name],
  )
