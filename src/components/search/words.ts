import { facetWord } from '#components/facet-words.ts'
import { type Spoken, spokenIn } from '#components/spoken.ts'
import type { View } from '#components/view.ts'
import type { Key } from '#i18n/index.ts'
import { addressIn } from '#model/addresses.ts'
import { facets as orders } from '#model/facets.ts'
import { collections } from '#schema/collection.ts'
import { type FacetName, facetNames } from '#search/record.ts'

/**
 * What scripts must know to search in the language of a page. Addresses are relative to the search page of that language,
 * so that they hold wherever a copy of the site lies.
 */
export interface SearchWords extends Spoken<SearchMessage> {
  locale: string
  /** By language, that of the page first: where its index and its pages are, and what it is called in this one. */
  languages: Readonly<Record<string, SearchLanguage>>
  facets: Readonly<Record<FacetName, { label: string; values: Readonly<Record<string, string>> }>>
}

export interface SearchLanguage {
  index: string
  /** What stands before the address of a page: `../km/` */
  base: string
  name: string
}

const messages = [
  ...collections.map((collection) => `search.all.${collection}` as const),
  'search.count',
  'search.none',
  'search.loading',
  'search.try',
  'measures.of',
  'search.nearest',
  'search.unknown',
  'search.excluded',
  'search.without',
  'search.first',
  'search.missing',
  'search.again',
  'search.reload',
  'search.all-in',
  'search.results-in',
  'search.by-sector',
  'search.by-type',
  'search.remove',
  'search.more-values',
  'search.none-chosen',
  'search.below',
  'search.failure.download',
  'search.failure.version',
  'search.failure.broken',
  'search.failure.worker',
  'search.in-language',
] as const satisfies readonly Key[]

export type SearchMessage = (typeof messages)[number]

export function searchWords(view: View): SearchWords {
  const { corpus, locale } = view
  const named = <T extends string>(values: readonly T[], name: (value: T) => string) =>
    Object.fromEntries(values.map((value) => [value, name(value)]))
  const facets = {
    type: named(collections, (value) => view.t(`collection.${value}`)),
    sectors: named(
      corpus.of('sectors').map(({ id }) => id),
      (value) => facetWord('sectors', value, view).text,
    ),
    state: named(orders.state.order, (value) => facetWord('state', value, view).text),
    position: named(orders.position.order, (value) => facetWord('position', value, view).text),
    year: {},
    language: named(corpus.site.locales, view.ownName),
  } satisfies Record<FacetName, Record<string, string>>
  return {
    ...spokenIn(view, messages),
    locale,
    languages: languagesOf(view),
    facets: Object.fromEntries(
      facetNames.map((name) => [name, { label: view.t(`facet.${name}`), values: facets[name] }]),
    ) as SearchWords['facets'],
  }
}

function languagesOf({ corpus: { site }, locale, languageName }: View): SearchWords['languages'] {
  const root = addressIn(site, locale, '/search/')
    .replaceAll(/[^/]+\//g, '../')
    .slice(1)
  const others = site.locales.filter((other) => other !== locale)
  return Object.fromEntries(
    [locale, ...others].map((language) => [
      language,
      {
        index: `${root}search/${language}.json`,
        base: `${root}${addressIn(site, language, '/').slice(1)}`,
        name: languageName(language),
      },
    ]),
  )
}
