import { speakerOf } from '#components/speaker.ts'
import type { Result } from '#search/answer.ts'
import { pageToOpen } from '#search/from-disk.ts'
import type { FacetName } from '#search/record.ts'
import type { SearchWords } from './words.ts'

/** What a value of a facet is called; what has no name (an address may say anything) is shown as it is. */
export function valueName(name: FacetName, value: string, words: SearchWords): string {
  const { values } = words.facets[name]
  if (Object.hasOwn(values, value)) return values[value] as string
  // A year is no quantity: it has the digits of the language and nothing between them.
  return name === 'year'
    ? value.replace(/\d/g, (digit) => words.digits[Number(digit)] ?? digit)
    : value
}

/** Where a result leads: to the page, and to the section in which the words stand. */
export interface Way {
  page: string
  section: string
}

/**
 * @param language of the index that the result came from
 * @param searchPage the address to which those in the words are relative
 */
export function wayTo(
  { address, anchor }: Result,
  { languages }: SearchWords,
  language: string,
  searchPage: string,
): Way {
  const base = languages[language]?.base ?? ''
  const page = pageToOpen(new URL(`${base}${address.slice(1)}`, searchPage).href)
  return { page, section: anchor === '' ? page : `${page}#${anchor}` }
}

/** What the ledger says of a result: the state of an ask, the position on a recommendation, the year. */
export const standingOf = ({ facets }: Result, words: SearchWords): string[] =>
  (['state', 'position', 'year'] as const).flatMap((name) =>
    (facets[name] ?? []).map((value) => valueName(name, value, words)),
  )

/** For texts in another language than the page’s: how that is said, and what stands in `lang`. */
export const otherLanguage = (locale: string, words: SearchWords) =>
  locale === words.locale
    ? undefined
    : speakerOf(words).say('search.in-language', {
        language: words.languages[locale]?.name ?? locale,
      })

export const langOf = (locale: string, words: SearchWords): string | undefined =>
  locale === words.locale ? undefined : locale
