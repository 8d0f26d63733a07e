import type { Answer, Result } from '#search/answer.ts'

/** The best results of a type. */
export interface ResultGroup {
  type: Result['type']
  results: readonly Result[]
  /** How many there are of this type in all. */
  total: number
}

/** How many results are asked for, so that a type whose first stands far down is there, too. */
export const asked = 40

/** How many of each type are shown, by how many types there are. */
const most = [8, 5, 4, 3]

/** What answers, by type: the type with the best result comes first. */
export function groupsOf({ results, facets }: Answer): ResultGroup[] {
  const byType = [...Map.groupBy(results, ({ type }) => type)]
  const shown = most[Math.min(byType.length, most.length) - 1] ?? 0
  const totals = new Map(facets.type.map(({ value, count }) => [value, count]))
  return byType.map(([type, found]) => ({
    type,
    results: found.slice(0, shown),
    total: totals.get(type) ?? found.length,
  }))
}
