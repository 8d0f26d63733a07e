import countries from 'i18n-iso-countries'
import en from './en.json' with { type: 'json' }
import km from './km.json' with { type: 'json' }
import { type Message, messageFiller, type Values } from './message.ts'

export type { Message, Values }

/** A language is one JSON file and one line here. A key that is missing in one of them is a type error. */
const dictionaries: Readonly<Record<string, Record<Key, Message>>> = { en, km }

export type Key = keyof typeof en
/** Everything a page, an output or a command needs to speak a language. */
export interface Translator {
  /** BCP 47, as in file names and addresses. */
  locale: string
  /** BCP 47 with the options of the language, for Intl. */
  tag: string
  direction: 'ltr' | 'rtl'
  /** `tall` for scripts that stack signs above and below the line and need more room between lines. */
  script: string
  /** Words of a script without spaces that dictionaries cut wrongly. */
  wholeWords: readonly string[]
  /** Whether the site brings a font for the script of this language (see `fonts`). */
  font: boolean
  /** The words for a key. Numbers among the values are written as the language writes them; `count` picks the plural. */
  t(key: Key, values?: Values): string
  /** The words with their gaps, for scripts that fill them in later (`messageFiller`). */
  message(key: Key): Message
  number(value: number): string
  /** `2021-06-02` → 2 June 2021; `2014-06` → June 2014; `2014` → 2014. */
  date(date: string): string
  /** a, b and c */
  list(items: readonly string[]): string
  /** Orders names as the language does. */
  compare(a: string, b: string): number
  /** The name of a State by its ISO 3166-1 alpha-3 code; the code itself where the language has no name. */
  state(code: string): string
  /** The name of a language, in this one. */
  languageName(locale: string): string
  /** The name a language has for itself. */
  ownName(locale: string): string
}

export const locales: readonly string[] = Object.keys(dictionaries)

/** The font of a language’s script as Fontsource publishes it, for the languages whose readers may not have one. */
export const fonts: readonly { locale: string; family: string; subset: string }[] = Object.entries(
  dictionaries,
)
  .map(([locale, words]) => ({
    locale,
    family: words['locale.font'] as string,
    subset: words['locale.font-subset'] as string,
  }))
  .filter(({ family }) => family !== '')

/** Every ISO 3166-1 alpha-3 code. */
export const stateCodes: readonly string[] = Object.keys(countries.getAlpha3Codes())

export const isKey = (key: string): key is Key => key in en

/**
 * @param stateNames names that replace the language's usual ones, by code and language (`site.yml`)
 * @throws RangeError when there is no dictionary for the language
 */
export function translator(
  locale: string,
  stateNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Translator {
  const dictionary = dictionaries[locale]
  if (!dictionary)
    throw new RangeError(`There is no dictionary for the language “${locale}” in src/i18n/.`)
  const tag = dictionary['locale.tag'] as string
  const numbers = new Intl.NumberFormat(tag)
  const number = (value: number) => numbers.format(value)
  const fill = messageFiller(tag, number)
  const lists = new Intl.ListFormat(tag)
  const regions = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })
  const languages = new Intl.DisplayNames(tag, { type: 'language' })
  const dates = dateFormatsOf(tag)
  return {
    locale,
    tag,
    direction: dictionary['locale.direction'] as 'ltr' | 'rtl',
    script: dictionary['locale.script'] as string,
    wholeWords: (dictionary['locale.whole-words'] as string).split(' | ').filter(Boolean),
    font: dictionary['locale.font'] !== '',
    number,
    date: (date) => dates[date.length as 4 | 7 | 10].format(new Date(date)),
    compare: new Intl.Collator(tag).compare,
    list: (items) => lists.format(items),
    languageName: (code) => languages.of(code) ?? code,
    ownName: (code) => (dictionaries[code]?.['locale.name'] ?? code) as string,
    state: (code) => {
      const region = countries.alpha3ToAlpha2(code)
      return stateNames[code]?.[locale] ?? (region && regions.of(region)) ?? code
    },
    t: (key, values) => fill(dictionary[key], values),
    message: (key) => dictionary[key],
  }
}

/** By the length of the date: a year, a month, a day. Dates are calendar days, so the zone is always UTC. */
function dateFormatsOf(tag: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' })
  return {
    4: format({ year: 'numeric' }),
    7: format({ year: 'numeric', month: 'long' }),
    10: format({ year: 'numeric', month: 'long', day: 'numeric' }),
  }
}
