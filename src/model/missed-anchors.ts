import type { PublishedPage } from '#schema/published-addresses.ts'
import { isQuoted, paragraphsOf } from './body-paragraphs.ts'
import type { Entry } from './entry.ts'
import { eventsOf, headingsOf } from './published.ts'
import { translationIn } from './words.ts'

/** Something that links of others lead to, and that is on the page of its entry no more. */
export type Miss =
  /** In some of the languages in which it was published; `everywhere`: in none it is left. */
  | { kind: 'heading'; id: string; locale: string; everywhere: boolean }
  | { kind: 'event'; id: string }
  /** Every paragraph in a language, so that there is not even a neighbour to which links could lead. */
  | { kind: 'text'; locale: string; count: number }

/**
 * What is missed of a page.
 *
 * @param entry what stands at the address now, or at the end of its way
 * @param locales of the site: what was published in another language went with it
 */
export function* missesOf(
  page: PublishedPage,
  entry: Entry,
  locales: readonly string[],
): Generator<Miss> {
  yield* missedHeadings(byLocale(page.headings, locales), entry)
  const events = new Set(eventsOf(entry))
  for (const id of page.events ?? []) if (!events.has(id)) yield { kind: 'event', id }
  yield* missedTexts(byLocale(page.paragraphs, locales), entry)
}

type ByLocale<Part> = readonly (readonly [locale: string, Part])[]

const byLocale = <Part>(
  parts: Readonly<Record<string, Part>> = {},
  locales: readonly string[],
): ByLocale<Part> => Object.entries(parts).filter(([locale]) => locales.includes(locale))

/** The name of what is missed, as it stands below `gone:` in `moved.yml`: without language; of a whole text, its page. */
export const nameOf = (miss: Miss, address: string): string =>
  miss.kind === 'text' ? address : `${address}#${miss.id}`

function* missedHeadings(headings: ByLocale<readonly string[]>, entry: Entry): Generator<Miss> {
  const missing = new Map<string, string[]>()
  for (const [locale, ids] of headings) {
    const there = new Set(headingsOf(entry, locale))
    for (const id of ids) if (!there.has(id)) missing.set(id, [...(missing.get(id) ?? []), locale])
  }
  for (const [id, [locale = '', ...others]] of missing) {
    const had = headings.filter(([, ids]) => ids.includes(id))
    yield { kind: 'heading', id, locale, everywhere: had.length === others.length + 1 }
  }
}

function* missedTexts(
  paragraphs: ByLocale<Readonly<Record<string, string>>>,
  entry: Entry,
): Generator<Miss> {
  for (const [locale, prints] of paragraphs) {
    const count = Object.values(prints).filter((print) => !print.startsWith('-')).length
    if (count === 0) continue
    // Of a translation that was emptied the page shows the original, which has other paragraphs.
    const { body } = translationIn(entry, locale) ?? entry
    if (!isQuoted(entry) || paragraphsOf(body.parts).length === 0)
      yield { kind: 'text', locale, count }
  }
}
