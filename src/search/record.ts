import type { LedgerFacet } from '#model/facets.ts'
import type { Collection } from '#schema/collection.ts'

/** The facets of the ledger that results can be narrowed by. */
export const ledgerFacetNames = [
  'sectors',
  'state',
  'position',
  'year',
] as const satisfies readonly LedgerFacet[]

/** What results can be narrowed by. The names stand in addresses: `/search/?q=…&sectors=human-rights`. */
export const facetNames = ['type', ...ledgerFacetNames, 'language'] as const
export type FacetName = (typeof facetNames)[number]

/** The values of a record, by facet: ids, states and years, never words of a language. */
export type Facets = Readonly<Partial<Record<FacetName, readonly string[]>>>

/** A part of a record that has an address of its own. */
export interface RecordSection {
  /** The `#` part of the address; empty for what stands at the top of the page. */
  anchor: string
  /** Empty where the part has no heading. */
  heading: string
  text: string
  /** The language, where it is not the record's. */
  locale?: string
}

/** One entry as search sees and shows it, in one language of the site. */
export interface SearchRecord {
  /** Inside the site, without base path and language: `/asks/annual-dialogue/`. */
  address: string
  type: Collection
  title: string
  /** Empty when the entry has none. */
  summary: string
  /** The language that title and summary are in; another one than the index’s where a translation is missing. */
  locale: string
  /** What else it is called: acronym, paragraph number, symbol, date, codes and names of States, titles in other languages. */
  names: readonly string[]
  /** Without `type` and `language`, which the record says itself. */
  facets: Facets
  sections: readonly RecordSection[]
  /** Of use to few: what it says stands below what others say. */
  isAside?: true
}

/** Every facet of a record. */
export const facetsOf = (record: Pick<SearchRecord, 'type' | 'locale' | 'facets'>): Facets => ({
  ...record.facets,
  type: [record.type],
  language: [record.locale],
})
