import type { Narrowing } from '#search/facets.ts'
import { facetNames } from '#search/record.ts'

/** What a reader looks for; it stands in the address, so that it can be shared and gone back to. */
export interface Wanted {
  query: string
  narrowing: Narrowing
}

/** `?q=vaccine&type=asks&type=briefs` */
export function wantedIn(search: string): Wanted {
  const parameters = new URLSearchParams(search)
  const narrowing = Object.fromEntries(
    facetNames
      .map((name) => [name, parameters.getAll(name)] as const)
      .filter(([, values]) => values.length > 0),
  )
  return { query: parameters.get('q') ?? '', narrowing }
}

/** The other way round; empty when nothing is looked for. */
export function searchFor({ query, narrowing }: Wanted): string {
  const parameters = new URLSearchParams()
  if (query.trim() !== '') parameters.set('q', query)
  for (const name of facetNames)
    for (const value of narrowing[name] ?? []) parameters.append(name, value)
  const search = parameters.toString()
  return search === '' ? '' : `?${search}`
}
