import { type Collection, singulars } from '#schema/collection.ts'
import type { Cell, ColumnDescription, DataColumn } from './column.ts'
import { ownColumn } from './column.ts'
import { type Contents, type Table, tableOf } from './table.ts'

/**
 * A table for each column that holds a list of ids, with a row for each of them. What is computed has none: it says
 * again what stands in the events.
 */
export const relationTables = (table: Table): Table[] =>
  table.columns.flatMap((column, index) =>
    column.isList && column.references !== undefined && !column.isComputed
      ? [relationTable(table, column, index)]
      : [],
  )

function relationTable(table: Table, column: ColumnDescription, index: number): Table {
  const from = ownerWord(table.holds)
  const word = singulars[column.references as Collection]
  // An organization may be paid for by another one.
  const to = word === from ? 'to' : word
  const place = 'place'
  return tableOf<RelationRow>(
    {
      name: `${table.name}-${kebab(column.name)}`,
      holds: { field: column.means, of: table.holds },
      primaryKey: [from, place],
      isInner: true,
      columns: [
        reference(from, { own: 'id' }, table.name, ({ owner }) => owner),
        ownColumn<RelationRow>(place, 'whole-number', (row) => row.place, { isRequired: true }),
        reference(to, column.means, column.references as string, (row) => row.to),
      ],
    },
    () =>
      table.rows().flatMap((cells) =>
        ((cells[index] ?? []) as readonly string[]).map((to, at) => ({
          owner: cells[0],
          place: at + 1,
          to,
        })),
      ),
  )
}

interface RelationRow {
  owner: Cell
  /** In the list, from 1 on. */
  place: number
  to: string
}

const reference = (
  name: string,
  means: ColumnDescription['means'],
  references: string,
  value: (row: RelationRow) => Cell,
): DataColumn<RelationRow> => ({
  name,
  means,
  kind: 'id',
  isList: false,
  isRequired: true,
  references,
  value,
})

/** What a row of a table is called in another one. */
function ownerWord(holds: Contents): string {
  if (holds === 'events') return 'event'
  if ('entriesOf' in holds) return singulars[holds.entriesOf]
  return 'field' in holds.field ? holds.field.field.replace(/s$/, '') : 'row'
}

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
