import type { PublishedPage } from '#schema/published-addresses.ts'
import { addressOf } from './addresses.ts'
import { isQuoted, paragraphsOf } from './body-paragraphs.ts'
import { compareText } from './compare-text.ts'
import type { Corpus } from './corpus.ts'
import type { Body, Entry } from './entry.ts'
import { eventsBy, isFollowed } from './ledger.ts'
import { type NamedParagraph, namesOf } from './paragraph-names.ts'

/**
 * The permanent names of the paragraphs of an entry in a language in which it is written. A translation with as many
 * paragraphs as the original takes over the names of those that are not recorded yet.
 */
export function paragraphNames(entry: Entry, locale: string, corpus: Corpus): NamedParagraph[] {
  if (!isQuoted(entry)) return []
  const { addresses } = corpus
  const recorded = addresses.published[addressOf(entry)]?.paragraphs ?? {}
  const original = namesOf(paragraphsOf(entry.body.parts), recorded[entry.locale])
  const translation = entry.translations.find((each) => each.locale === locale)
  if (!translation) return original
  const texts = paragraphsOf(translation.body.parts)
  const others = texts.length === original.length ? original.map(({ id }) => id) : []
  return namesOf(texts, recorded[locale], others)
}

/** All that links can lead to now, and the paragraphs that are gone: what `addresses.json` says after it is written. */
export function addressesNow(published: Corpus): Record<string, PublishedPage> {
  const known = published.addresses.published
  const now = published.all.map((entry) => [addressOf(entry), pageNow(entry, published)] as const)
  return Object.fromEntries(
    now
      .sort(([a], [b]) => compareText(a, b))
      .map(([address, page]) => [address, { ...known[address], ...page }]),
  )
}

/** The ids of the headings and the events of an entry, in any of its languages. */
export function anchorsOf(entry: Entry): string[] {
  const bodies = [entry.body, ...entry.translations.map(({ body }) => body)]
  const headings = bodies.flatMap(({ sections }: Body) => sections.map(({ anchor }) => anchor))
  const events = isFollowed(entry) ? eventsBy(entry).map(({ id }) => id) : []
  return [...new Set([...headings, ...events])].filter((id) => id !== '').sort(compareText)
}

function pageNow(entry: Entry, corpus: Corpus): PublishedPage {
  const anchors = anchorsOf(entry)
  const locales = [entry.locale, ...entry.translations.map(({ locale }) => locale)].sort(
    compareText,
  )
  const paragraphs = locales.flatMap((locale) => {
    const lines = linesOf(entry, locale, corpus)
    return Object.keys(lines).length > 0 ? [[locale, lines] as const] : []
  })
  return {
    ...(anchors.length > 0 && { anchors }),
    ...(paragraphs.length > 0 && { paragraphs: Object.fromEntries(paragraphs) }),
  }
}

/** Those that are gone stay in the list, where they stood. */
function linesOf(entry: Entry, locale: string, corpus: Corpus): Record<string, string> {
  const before = corpus.addresses.published[addressOf(entry)]?.paragraphs?.[locale] ?? {}
  const names = paragraphNames(entry, locale, corpus)
  const lines = names.flatMap(({ id, fingerprint, gone }) => [
    ...gone.map((old) => [old, `-${(before[old] ?? '').replace('-', '')}`] as const),
    [id, fingerprint] as const,
  ])
  return names.length === 0 ? { ...before } : Object.fromEntries(lines)
}
