import type { PublishedPage } from '#schema/published-addresses.ts'
import { addressOf } from './addresses.ts'
import { isQuoted, paragraphsOf } from './body-paragraphs.ts'
import { compareText } from './compare-text.ts'
import type { Corpus } from './corpus.ts'
import type { Entry } from './entry.ts'
import { earlierOf } from './known-addresses.ts'
import { eventsBy, isFollowed } from './ledger.ts'
import { fingerprint } from './likeness.ts'
import { onceFor } from './once.ts'
import { type NamedParagraph, namesOf } from './paragraph-names.ts'
import { bodyIn } from './words.ts'

/**
 * The permanent names of the paragraphs of an entry in a language in which it is written. A translation with as many
 * paragraphs as the original takes over the names of those that are not recorded yet.
 */
export function paragraphNames(entry: Entry, locale: string, corpus: Corpus): NamedParagraph[] {
  if (!isQuoted(entry)) return []
  const original = originalNames(entry, corpus)
  const translation = entry.translations.find((each) => each.locale === locale)
  if (!translation) return original
  const texts = paragraphsOf(translation.body.parts)
  const others = texts.length === original.length ? original.map(({ id }) => id) : []
  return namesOf(texts, recordedOf(entry, locale, corpus), others)
}

function originalNames(entry: Entry, corpus: Corpus): NamedParagraph[] {
  const known = originals(corpus)
  const names =
    known.get(entry) ??
    namesOf(paragraphsOf(entry.body.parts), recordedOf(entry, entry.locale, corpus))
  known.set(entry, names)
  return names
}

/** Those of translations are made after them. */
const originals = onceFor((_: Corpus) => new Map<Entry, NamedParagraph[]>())

/** All that links can lead to now, and the paragraphs that are gone. */
export const addressesNow = (published: Corpus): Record<string, PublishedPage> =>
  Object.fromEntries(published.all.map((entry) => [addressOf(entry), pageNow(entry, published)]))

/** The ids of the headings that the page of an entry shows in a language. */
export const headingsOf = (entry: Entry, locale: string): string[] =>
  idsIn(bodyIn(entry, locale).body.sections.map(({ anchor }) => anchor))

/** The ids of its events, which are the same in every language. */
export const eventsOf = (entry: Entry): string[] =>
  isFollowed(entry) ? idsIn(eventsBy(entry).map(({ id }) => id)) : []

const idsIn = (ids: readonly string[]): string[] =>
  [...new Set(ids)].filter((id) => id !== '').sort(compareText)

/** What is known of the paragraphs of an entry by where it is, and by where it was before, in the order of the pages. */
function recordedOf(entry: Entry, locale: string, { addresses }: Corpus): Record<string, string> {
  const { published, moved } = addresses
  const address = addressOf(entry)
  const recorded: Record<string, string> = {}
  for (const each of [address, ...earlierOf(address, moved)])
    for (const [id, print] of Object.entries(published[each]?.paragraphs?.[locale] ?? {}))
      recorded[id] ??= print
  return recorded
}

function pageNow(entry: Entry, corpus: Corpus): PublishedPage {
  const events = eventsOf(entry)
  const locales = [entry.locale, ...entry.translations.map(({ locale }) => locale)].sort(
    compareText,
  )
  const headings = locales.map((locale) => [locale, headingsOf(entry, locale)] as const)
  const paragraphs = locales.map((locale) => [locale, linesOf(entry, locale, corpus)] as const)
  return {
    ...partOf(
      'headings',
      headings.filter(([, ids]) => ids.length > 0),
    ),
    ...(events.length > 0 && { events }),
    ...partOf(
      'paragraphs',
      paragraphs.filter(([, lines]) => Object.keys(lines).length > 0),
    ),
  }
}

const partOf = <Part>(name: string, byLocale: readonly (readonly [string, Part])[]) =>
  byLocale.length > 0 && { [name]: Object.fromEntries(byLocale) }

/** Those that are gone stay in the list, where they stood. */
function linesOf(entry: Entry, locale: string, corpus: Corpus): Record<string, string> {
  const before = recordedOf(entry, locale, corpus)
  const names = paragraphNames(entry, locale, corpus)
  const lines = names.flatMap(({ id, words, gone }) => [
    ...gone.map((old) => [old, `-${(before[old] ?? '').replace('-', '')}`] as const),
    [id, fingerprint(words)] as const,
  ])
  return names.length === 0 ? before : Object.fromEntries(lines)
}
