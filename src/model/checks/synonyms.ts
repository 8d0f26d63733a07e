import type { Place } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import type { Check } from './check.ts'

type Code = 'synonym-language' | 'synonym-of-itself' | 'synonym-twice'

/** Each language of `synonyms.yml` is one of the site, and each of its words stands there once, for others than itself. */
export const synonyms: Check<Code> = function* ({ site, synonyms: table }, around) {
  const entry = around.synonyms
  for (const [locale, words] of Object.entries(table)) {
    if (!site.locales.includes(locale)) yield unknownLanguage(locale, site.locales, entry)
    for (const [word, found] of Object.entries(words))
      yield* ofItself(word, found, `${locale}.${word}`, entry)
    yield* twice(Object.keys(words), locale, entry)
  }
}

function* ofItself(word: string, found: readonly string[], field: string, entry: Place) {
  for (const [index, synonym] of found.entries())
    if (plain(synonym) === plain(word))
      yield {
        code: 'synonym-of-itself' as const,
        entry,
        field: `${field}.${index}`,
        values: { word: synonym },
      }
}

function* twice(words: readonly string[], locale: string, entry: Place) {
  const first = new Map<string, string>()
  for (const word of words) {
    const other = first.get(plain(word))
    if (other === undefined) first.set(plain(word), word)
    else
      yield {
        code: 'synonym-twice' as const,
        entry,
        field: `${locale}.${word}`,
        values: { word, other },
      }
  }
}

function unknownLanguage(locale: string, locales: readonly string[], entry: Place) {
  const meant = nearest(locale, locales)
  return {
    code: 'synonym-language' as const,
    entry,
    field: locale,
    values: { locale, allowed: locales.join(', '), ...(meant !== undefined && { nearest: meant }) },
  }
}

/** As readers type it, capitals, width and spaces apart. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B]+/gu, ' ')
    .trim()
