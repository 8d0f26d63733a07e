import { type Column, type ColumnFile, openColumn } from './columns.ts'
import { opened } from './open-file.ts'

/**
 * What a list can be narrowed and ordered by, without its words, one JSON file for all languages. Rows are numbered from
 * 0 in reading order.
 */
export interface ListFile {
  format: typeof listFormat.format
  version: typeof listFormat.version
  /** How many rows. */
  count: number
  /** How many rows a page of the list holds. */
  pageSize: number
  facets: Readonly<Record<string, ColumnFile>>
  /** By the name of the order: what rows are ordered by, the values from the first to the last. */
  orders: Readonly<Record<string, ColumnFile>>
}

const listFormat = { format: 'samleng-list', version: 1 } as const

/** A list with its columns opened. */
export interface OpenList {
  count: number
  pageSize: number
  facets: Readonly<Record<string, Column>>
  /** For each row its place in the order; rows of the same place stay in reading order. */
  orders: Readonly<Record<string, Uint32Array>>
}

export const listFileOf = (list: Omit<ListFile, 'format' | 'version'>): ListFile => ({
  ...listFormat,
  ...list,
})

/** @throws IndexError */
export const openList = (text: string): OpenList =>
  opened(text, listFormat, ({ count, pageSize, facets, orders }: ListFile) => ({
    count,
    pageSize,
    facets: mapped(facets, (column) => openColumn(column, count)),
    orders: mapped(orders, (column) => openColumn(column, count).places),
  }))

const mapped = <From, To>(
  record: Readonly<Record<string, From>>,
  make: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]))
