import type { Collection } from '#schema/collection.ts'
import type { Cell, ColumnDescription, DataColumn } from './column.ts'

export interface Table {
  /** The name of its files, and what other tables call it. */
  name: string
  holds: Contents
  columns: readonly ColumnDescription[]
  primaryKey: readonly string[]
  /** Whether all it says stands in the rows of another table, too, as lists. */
  isInner: boolean
  /** A cell for each column; worked out once. */
  rows(): readonly (readonly Cell[])[]
}

/** What a row of a table is. */
export type Contents =
  | { entriesOf: Collection }
  | 'events'
  /** What a field of the rows of another table holds: what it points to, or parts with fields of their own. */
  | { field: ColumnDescription['means']; of: Contents }

export function tableOf<Row>(
  { columns, ...table }: Omit<Table, 'rows' | 'columns'> & { columns: readonly DataColumn<Row>[] },
  rowsOf: () => Iterable<Row>,
): Table {
  let rows: Cell[][] | undefined
  return {
    ...table,
    columns,
    rows: () => {
      rows ??= Array.from(rowsOf(), (row) => columns.map(({ value }) => value(row)))
      return rows
    },
  }
}
