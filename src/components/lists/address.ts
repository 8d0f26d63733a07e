import { parametersOf, searchPart, type Wanted, wantedFrom } from '#components/search/address.ts'

/** What a reader filters a list by; it stands in the address, so that it can be shared and gone back to. */
export interface ListWanted extends Wanted<string> {
  /** The name of an order; empty for the one in which the list is read. */
  order: string
  /** From 1. */
  page: number
}

/** `?text=media&position=noted&sectors=human-rights&order=latest&page=2` */
export function listWantedIn(search: string, facets: readonly string[]): ListWanted {
  const parameters = new URLSearchParams(search)
  const page = Number(parameters.get('page'))
  return {
    ...wantedFrom(parameters, 'text', facets),
    order: parameters.get('order') ?? '',
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  }
}

/** The other way round; empty when nothing is filtered, and the list stands as it is read. */
export function listSearchFor(wanted: ListWanted, facets: readonly string[]): string {
  const parameters = parametersOf(wanted, 'text', facets)
  if (wanted.order !== '') parameters.set('order', wanted.order)
  if (wanted.page > 1) parameters.set('page', String(wanted.page))
  return searchPart(parameters)
}
