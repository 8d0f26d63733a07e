import { facetWord } from '#components/facet-words.ts'
import { type Spoken, spokenIn } from '#components/spoken.ts'
import type { View } from '#components/view.ts'
import type { Key } from '#i18n/index.ts'
import { facets as orders } from '#model/facets.ts'
import { collections } from '#schema/collection.ts'
import { type FacetName, facetNames } from '#search/record.ts'

/** What the script of the search page must know to speak the language of the page; sent along as JSON. */
export interface SearchWords extends Spoken<SearchMessage> {
  locale: string
  /** The address of the index. */
  index: string
  /** What stands before the address of a result: base path and language. */
  base: string
  /** The names of the languages of the site, in this one. */
  languages: Readonly<Record<string, string>>
  facets: Readonly<Record<FacetName, { label: string; values: Readonly<Record<string, string>> }>>
}

const messages = [
  'search.count',
  'search.none',
  'search.loading',
  'search.more',
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
    index: view.sharedPath(`/search/${locale}.json`),
    base: view.path('/'),
    languages: named(corpus.site.locales, view.languageName),
    facets: Object.fromEntries(
      facetNames.map((name) => [name, { label: view.t(`facet.${name}`), values: facets[name] }]),
    ) as SearchWords['facets'],
  }
}
