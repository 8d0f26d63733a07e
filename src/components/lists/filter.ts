import { type FacetCounts, narrow } from '#search/facets.ts'
import type { OpenList } from '#search/list-file.ts'
import type { ListWanted } from './address.ts'

export interface Filtered {
  /** The rows that fit, in the order that is wanted. */
  rows: readonly number[]
  counts: FacetCounts<string>
}

/** @param holding the rows that hold what was typed; all of them where nothing was */
export function filtered(
  list: OpenList,
  { narrowing, order }: ListWanted,
  holding: readonly number[] = allRows(list),
): Filtered {
  const { left, counts } = narrow(holding, list.facets, narrowing)
  const places = list.orders[order]
  if (places) left.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b)
  return { rows: left, counts }
}

export const allRows = ({ count }: OpenList): number[] =>
  Array.from({ length: count }, (_, row) => row)

/** The rows that have a value, in reading order: those of the list that the value has by itself. */
export function rowsWith(list: OpenList, facet: string, value: string): number[] {
  const column = list.facets[facet]
  return column ? narrow(allRows(list), { [facet]: column }, { [facet]: [value] }).left : []
}
