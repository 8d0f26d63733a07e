import { askedOn, asksOn } from './asks.ts'
import { compareText } from './compare-text.ts'
import type { Corpus } from './corpus.ts'
import { lastDayOf, type PartialDate } from './dates.ts'
import type { Entry } from './entry.ts'
import { facets, type LedgerFacet, ledgerFacets, valuesOf } from './facets.ts'
import { eventsBy } from './ledger.ts'
import { onceFor } from './once.ts'
import { byReview } from './recommendations.ts'

/** The collections that are listed by facets. */
export const listedCollections = ['asks', 'recommendations'] as const
export type ListedCollection = (typeof listedCollections)[number]

/** A value of a facet, with the list of the entries that have it. */
export interface ValueList<C extends ListedCollection = ListedCollection> {
  facet: LedgerFacet
  value: string
  /** Where the list is: `/asks/by/sectors/water/`. */
  address: string
  /** In the order of the whole list. */
  items: readonly Entry<C>[]
}

export interface FacetLists<C extends ListedCollection = ListedCollection> {
  name: LedgerFacet
  /** Every value that an entry has: in its own order, numbers from the last to the first, else by id. */
  values: readonly ValueList<C>[]
}

/** The whole list of a collection, and its parts by facet. */
export interface Lists<C extends ListedCollection = ListedCollection> {
  collection: C
  address: string
  /** In reading order. */
  items: readonly Entry<C>[]
  /** Those that tell entries apart: not one whose only value all of them have. */
  facets: readonly FacetLists<C>[]
}

/** Worked out once for each corpus, however many pages show it. */
export const listsOf = <C extends ListedCollection>(corpus: Corpus, collection: C): Lists<C> =>
  worked[collection](corpus) as unknown as Lists<C>

/** By which day entries are ordered, the latest first; without one they stand as they are listed. */
type OrderDay = ((entry: Entry<ListedCollection>, corpus: Corpus) => PartialDate) | undefined

/** In which orders a list can be shown, the one in which it is read first. The names stand in addresses. */
export const listOrders = {
  asks: { waiting: undefined, newest: dayAsked },
  recommendations: { paragraph: undefined, latest: dayOfLastEvent },
} as const satisfies Record<ListedCollection, Record<string, OrderDay>>

/** Every list of a collection that has pages of its own. */
export const wholeAndParts = <C extends ListedCollection>(
  lists: Lists<C>,
): (Lists<C> | ValueList<C>)[] => [lists, ...lists.facets.flatMap(({ values }) => values)]

const listAddress = (collection: ListedCollection): string => `/${collection}/`

const valueAddress = (collection: ListedCollection, facet: string, value: string): string =>
  `${listAddress(collection)}by/${facet}/${value}/`

/** Where all entries with a value are listed: where every entry has it, that is the whole list. */
export function addressWith<C extends ListedCollection>(
  { address, facets }: Lists<C>,
  facet: LedgerFacet,
  value: string,
): string {
  const values = facets.find(({ name }) => name === facet)?.values
  return values?.find((list) => list.value === value)?.address ?? address
}

const worked: Record<ListedCollection, (corpus: Corpus) => Lists> = {
  asks: onceFor((corpus) => workOut(corpus, 'asks')),
  recommendations: onceFor((corpus) => workOut(corpus, 'recommendations')),
}

const inReadingOrder: { [C in ListedCollection]: (corpus: Corpus) => readonly Entry<C>[] } = {
  /** The one that has waited longest first. */
  asks: (corpus) => asksOn(corpus.of('asks'), corpus).map(({ ask }) => ask),
  recommendations: byReview,
}

function workOut(corpus: Corpus, collection: ListedCollection): Lists {
  const items: readonly Entry<ListedCollection>[] = inReadingOrder[collection](corpus)
  const byFacet = new Map<LedgerFacet, Map<string, Entry<ListedCollection>[]>>()
  for (const item of items)
    for (const [name, values] of Object.entries(valuesOf(item, corpus, ledgerFacets)))
      for (const value of values) add(byFacet, name as LedgerFacet, value, item)
  const tellsApart = (lists: ReadonlyMap<string, readonly unknown[]>) =>
    [...lists.values()].some((list) => list.length < items.length)
  return {
    collection,
    address: listAddress(collection),
    items,
    facets: ledgerFacets
      .map((name) => ({ name, lists: byFacet.get(name) ?? new Map() }))
      .filter(({ lists }) => tellsApart(lists))
      .map(({ name, lists }) => ({ name, values: valueLists(collection, name, lists) })),
  }
}

function add<T>(
  byFacet: Map<LedgerFacet, Map<string, T[]>>,
  facet: LedgerFacet,
  value: string,
  item: T,
): void {
  const lists = byFacet.get(facet) ?? new Map<string, T[]>()
  byFacet.set(facet, lists)
  const list = lists.get(value)
  if (list) list.push(item)
  else lists.set(value, [item])
}

function valueLists(
  collection: ListedCollection,
  facet: LedgerFacet,
  lists: ReadonlyMap<string, readonly Entry<ListedCollection>[]>,
): ValueList[] {
  return [...lists]
    .sort(([a], [b]) => compareValues(facet, a, b))
    .map(([value, items]) => ({
      facet,
      value,
      address: valueAddress(collection, facet, value),
      items,
    }))
}

function compareValues(name: LedgerFacet, a: string, b: string): number {
  const facet = facets[name]
  if ('order' in facet) return orderIn(facet.order, a) - orderIn(facet.order, b)
  if (facet.kind === 'years' || facet.kind === 'numbers') return Number(b) - Number(a)
  return compareText(a, b)
}

const orderIn = (order: readonly string[], value: string): number => order.indexOf(value)

function dayAsked(entry: Entry<ListedCollection>, corpus: Corpus): PartialDate {
  return entry.collection === 'asks' ? askedOn(entry, corpus) : ''
}

function dayOfLastEvent(entry: Entry<ListedCollection>, { asOf }: Corpus): PartialDate {
  const last = eventsBy(entry, asOf).at(-1)
  return last ? lastDayOf(last.event.date) : ''
}
