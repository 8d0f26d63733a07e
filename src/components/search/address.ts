import type { Narrowing } from '#search/facets.ts'
import { type FacetName, facetNames } from '#search/record.ts'

/** What a reader looks for; it stands in the address, so that it can be shared and gone back to. */
export interface Wanted<Name extends string = FacetName> {
  query: string
  narrowing: Narrowing<Name>
}

/** Nothing but spaces, and signs that are not seen: some scripts are typed with spaces that have no width. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}]*$/u.test(text)

/** @param field the parameter of the words: `q` in `?q=vaccine&type=asks&type=briefs` */
export function wantedFrom<Name extends string>(
  parameters: URLSearchParams,
  field: string,
  names: readonly Name[],
): Wanted<Name> {
  const narrowing = Object.fromEntries(
    names
      .map((name) => [name, parameters.getAll(name)] as const)
      .filter(([, values]) => values.length > 0),
  ) as unknown as Narrowing<Name>
  return { query: parameters.get(field) ?? '', narrowing }
}

/** The other way round. */
export function parametersOf<Name extends string>(
  { query, narrowing }: Wanted<Name>,
  field: string,
  names: readonly Name[],
): URLSearchParams {
  const parameters = new URLSearchParams()
  if (!isBlank(query)) parameters.set(field, query)
  for (const name of names)
    for (const value of narrowing[name] ?? []) parameters.append(name, value)
  return parameters
}

/** What stands behind the path of an address: nothing, or `?` and the parameters. */
export const searchPart = (parameters: URLSearchParams): string => {
  const search = parameters.toString()
  return search === '' ? '' : `?${search}`
}

/** `/search/?q=vaccine&type=asks&type=briefs` */
export const wantedIn = (search: string): Wanted =>
  wantedFrom(new URLSearchParams(search), 'q', facetNames)

/** The other way round; empty when nothing is looked for. */
export const searchFor = (wanted: Wanted): string =>
  searchPart(parametersOf(wanted, 'q', facetNames))
