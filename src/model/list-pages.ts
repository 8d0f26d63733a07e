/**
 * How many rows of the ledger a page holds. A hundred of them, in any language, are a third of the HTML that a page may
 * weigh; of fewer, a list of many thousands would have pages that nobody turns.
 */
export const pageSize = 100

/** One page of a list that may be too long for one. */
export interface ListPage<T = unknown> {
  items: readonly T[]
  /** From 1. */
  number: number
  /** The number of the last page; 1 where the list fits on one. */
  last: number
  /** How many items there are on all pages together. */
  total: number
}

/** The pages of a list, in order; an empty list has one, without items. */
export function pagesOf<T>(items: readonly T[], size: number): ListPage<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    total: items.length,
  }))
}

/**
 * The address of a page of the list that begins at an address: `/asks/`, then `/asks/page/2/`. No id of an entry below
 * a list is `page` and a number: ids of recommendations end in a paragraph, which has a hyphen, the others are one part.
 */
export const pageAddress = (list: string, number: number): string =>
  number === 1 ? list : `${list}page/${number}/`

/**
 * The numbers to offer on a page: the first, the last, this one and its neighbours, in order, with a gap (`undefined`)
 * where more than one is left out.
 */
export function pageNumbers({ number, last }: ListPage): (number | undefined)[] {
  const offered = Array.from({ length: last }, (_, index) => index + 1).filter(
    (candidate) => candidate === 1 || candidate === last || Math.abs(candidate - number) <= 1,
  )
  return offered.flatMap((candidate, place) => {
    const missing = candidate - (offered[place - 1] ?? 0) - 1
    if (missing === 0) return [candidate]
    return [missing === 1 ? candidate - 1 : undefined, candidate]
  })
}
