import type { Corpus } from '#model/corpus.ts'
import type { DataCollection } from '#model/data-addresses.ts'
import type { Entry } from '#model/entry.ts'
import { singulars } from '#schema/collection.ts'
import { type FieldDescription, fieldsOf } from '#schema/described.ts'
import { type DataColumn, ownColumn } from './column.ts'
import { type FieldRow, fieldColumns } from './field-columns.ts'
import { type Table, tableOf } from './table.ts'

/** A table for each field whose items have fields of their own, such as the totals of reviews; histories have theirs. */
export const groupTables = (collection: DataCollection, corpus: Corpus): Table[] =>
  fieldsOf(collection)
    .filter(({ kind, isList, name }) => kind === 'group' && isList && name !== 'history')
    .map((field) => groupTable(field, collection, corpus))

function groupTable(field: FieldDescription, collection: DataCollection, corpus: Corpus): Table {
  const required = { isRequired: true }
  const owner: DataColumn<GroupRow> = {
    name: singulars[collection],
    means: { rowOf: collection },
    kind: 'id',
    isList: false,
    isRequired: true,
    references: collection,
    value: ({ entry }) => entry.id,
  }
  const columns: DataColumn<GroupRow>[] = [
    ownColumn('id', 'text', ({ entry, place }) => `${entry.id}#${place}`, required),
    owner,
    ownColumn('place', 'whole-number', ({ place }) => place, required),
    ...fieldColumns(field.fields ?? [], collection, corpus),
  ]
  return tableOf(
    {
      name: `${collection}-${field.name}`,
      holds: { field: { field: field.path, of: collection }, of: { entriesOf: collection } },
      primaryKey: ['id'],
      isInner: false,
      columns,
    },
    () => corpus.of(collection).flatMap((entry) => rowsOf(entry, field.name)),
  )
}

interface GroupRow extends FieldRow {
  entry: Entry
  /** In the list of its entry, from 1 on. */
  place: number
}

function rowsOf(entry: Entry, field: string): GroupRow[] {
  const items = (entry.data as Record<string, unknown>)[field] as Record<string, unknown>[]
  return items.map((values, index) => ({
    entry,
    place: index + 1,
    values,
    word: (name, locale) => (locale === entry.locale ? (values[name] as string) : undefined),
  }))
}
