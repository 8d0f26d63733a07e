import type { Body, Entry, Followed, Translation } from './entry.ts'
import type { NamedEvent } from './ledger.ts'

/** A text and the language it is in: pages mark it where it is not their own. */
export interface Word {
  text: string
  locale: string
}

/** A text field of an entry in a language, or in the entry's own where it is not translated. */
export function wordOf(entry: Entry, field: string, locale: string): Word | undefined {
  const translated = translationIn(entry, locale)?.data[field]
  if (typeof translated === 'string') return { text: translated, locale }
  const original = (entry.data as Record<string, unknown>)[field]
  return typeof original === 'string' ? { text: original, locale: entry.locale } : undefined
}

/** A text field of an entry in every language in which it is written, the entry's own first. */
export const wordsOf = (entry: Entry, field: string): string[] =>
  [entry.data, ...entry.translations.map(({ data }) => data)]
    .map((data) => (data as Record<string, unknown>)[field])
    .filter((text) => typeof text === 'string')

/** The title in a language, or in the entry's own. Every entry has one. */
export const titleOf = (entry: Entry, locale: string): Word =>
  wordOf(entry, 'title', locale) ?? { text: entry.id, locale: entry.locale }

/** What the settings say in a language; where they say nothing in it, what they say in the first that they have. */
export const settingIn = (texts: Readonly<Record<string, string>>, locale: string): string =>
  texts[locale] ?? Object.values(texts)[0] ?? ''

/** What an organization is called where names stand in a row: its acronym where it has one. */
export const shortNameOf = (organization: Entry<'organizations'>, locale: string): string =>
  organization.data.acronym ?? titleOf(organization, locale).text

export const translationIn = (entry: Entry, locale: string): Translation | undefined =>
  entry.translations.find((translation) => translation.locale === locale)

/** How far an entry is translated into a language, as readers are told. */
export const translationStates = ['original', 'missing', 'draft', 'reviewed'] as const
export type TranslationState = (typeof translationStates)[number]

export function translationState(entry: Entry, locale: string): TranslationState {
  if (entry.locale === locale) return 'original'
  return translationIn(entry, locale)?.data.translation ?? 'missing'
}

/** The original has changed since the text that a translation follows. */
export function isBehind(entry: Entry, translation: Translation): boolean {
  const { updated } = entry.data
  return updated !== undefined && (translation.data.follows ?? '') < updated
}

/** The text of an event in a language, or in the entry's own. */
export function eventWord(
  entry: Followed,
  { id, event }: NamedEvent,
  locale: string,
): Word | undefined {
  const translated = translationIn(entry, locale)?.data.history?.[id]
  if (translated !== undefined) return { text: translated, locale }
  return event.text === undefined ? undefined : { text: event.text, locale: entry.locale }
}

/** The body in a language, or in the entry's own where the translation has none. */
export function bodyIn(entry: Entry, locale: string): { body: Body; locale: string } {
  const translation = translationIn(entry, locale)
  const translated =
    translation && (translation.body.sections.length > 0 || entry.body.sections.length === 0)
  return translated
    ? { body: translation.body, locale }
    : { body: entry.body, locale: entry.locale }
}
