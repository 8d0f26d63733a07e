import type { Corpus } from '#model/corpus.ts'
import { dataCollections } from '#model/data-addresses.ts'
import { onceFor } from '#model/once.ts'
import { entryTable } from './entry-table.ts'
import { eventTable } from './event-table.ts'
import { groupTables } from './group-tables.ts'
import { relationTables } from './relation-tables.ts'
import type { Table } from './table.ts'

/**
 * All data of a site as tables, worked out once for all formats: a row for each entry, for each event, for each part of
 * an entry that has fields of its own, and for each item of a list of ids, which no foreign key can point from.
 *
 * @param published what everybody may see
 */
export const tablesOf = onceFor((published: Corpus): readonly Table[] => {
  const tables = [
    ...dataCollections.map((collection) => entryTable(collection, published)),
    eventTable(published),
    ...dataCollections.flatMap((collection) => groupTables(collection, published)),
  ]
  return [...tables, ...tables.flatMap(relationTables)]
})
