import { type ListPage, pageSize } from '#model/list-pages.ts'
import type { View } from './view.ts'

/** How many entries a list has; on one of several pages also which of them stand there. */
export function countOn({ items, number, last, total }: ListPage, view: View): string {
  if (last === 1) return view.t('list.count', { count: total })
  const before = (number - 1) * pageSize
  return view.t('list.range', { first: before + 1, to: before + items.length, count: total })
}
