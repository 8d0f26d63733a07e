import type { Ranked } from './rank.ts'
import { type FacetName, type Facets, facetNames } from './record.ts'

/** What a reader narrows the results to: any of the values of a facet, and all facets at once. */
export type Narrowing = Readonly<Partial<Record<FacetName, readonly string[]>>>

/** How many results a value would leave, by facet; the commonest first. */
export type FacetCounts = Readonly<
  Record<FacetName, readonly { readonly value: string; readonly count: number }[]>
>

/** The results that a reader wants to see. */
export const narrowed = (
  ranked: readonly Ranked[],
  facets: readonly Facets[],
  narrowing: Narrowing,
): Ranked[] => ranked.filter(({ record }) => fits(facets[record] ?? {}, narrowing))

/**
 * The values of each facet are counted among the results that the other facets leave, so that each number says what
 * choosing the value too would show.
 */
export function countFacets(
  ranked: readonly Ranked[],
  facets: readonly Facets[],
  narrowing: Narrowing,
): FacetCounts {
  const counts = facetNames.map((name) => {
    const { [name]: _, ...others } = narrowing
    const left = narrowed(ranked, facets, others)
    return [name, counted(left.flatMap(({ record }) => facets[record]?.[name] ?? []))]
  })
  return Object.fromEntries(counts) as FacetCounts
}

const fits = (facets: Facets, narrowing: Narrowing): boolean =>
  facetNames.every((name) => {
    const wanted = narrowing[name] ?? []
    return wanted.length === 0 || wanted.some((value) => facets[name]?.includes(value))
  })

function counted(values: readonly string[]) {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
