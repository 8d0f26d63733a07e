import type { Corpus } from '#model/corpus.ts'
import type { Followed } from '#model/entry.ts'
import { eventsBy } from '#model/ledger.ts'
import { eventWord } from '#model/words.ts'
import { singulars } from '#schema/collection.ts'
import { type FieldDescription, fieldsOf } from '#schema/described.ts'
import { type DataColumn, ownColumn } from './column.ts'
import { type FieldRow, fieldColumns } from './field-columns.ts'
import { type Table, tableOf } from './table.ts'

const followed = ['asks', 'recommendations'] as const

/** What happened to asks and recommendations, event by event, oldest first in each. */
export const eventTable = (corpus: Corpus): Table =>
  tableOf(
    {
      name: 'events',
      holds: 'events',
      primaryKey: ['id'],
      isInner: false,
      columns: [
        ownColumn<EventRow>('id', 'text', ({ id }) => id, { isRequired: true }),
        ...followed.map(
          (collection): DataColumn<EventRow> => ({
            name: singulars[collection],
            means: { rowOf: collection },
            kind: 'id',
            isList: false,
            isRequired: false,
            references: collection,
            value: ({ entry }) => (entry.collection === collection ? entry.id : undefined),
          }),
        ),
        ownColumn<EventRow>('event', 'text', ({ event }) => event, { isRequired: true }),
        ...columnsOfBoth(corpus),
      ],
    },
    () => rowsOf(corpus),
  )

interface EventRow extends FieldRow {
  /** `asks/annual-dialogue#2021-09-01-acknowledgement` */
  id: string
  /** Its name inside the entry, the `#` part of its address. */
  event: string
  entry: Followed
}

function* rowsOf(corpus: Corpus): Generator<EventRow> {
  for (const collection of followed)
    for (const entry of corpus.of(collection))
      for (const named of eventsBy(entry, corpus.asOf))
        yield {
          id: `${collection}/${entry.id}#${named.id}`,
          event: named.id,
          entry,
          values: named.event,
          word: (_, locale) => {
            const word = eventWord(entry, named, locale)
            return word?.locale === locale ? word.text : undefined
          },
        }
}

/** The fields of both histories, each once; what only one of them has is in no row of the other. */
function columnsOfBoth(corpus: Corpus): DataColumn<FieldRow>[] {
  const columns = new Map<string, DataColumn<FieldRow>>()
  for (const collection of followed)
    for (const column of fieldColumns(historyOf(collection), collection, corpus)) {
      const known = columns.get(column.name)
      columns.set(column.name, known ? joined(known, column) : { ...column, isRequired: false })
    }
  return [...columns.values()]
}

const joined = (one: DataColumn<FieldRow>, other: DataColumn<FieldRow>): DataColumn<FieldRow> => ({
  ...one,
  isRequired: other.isRequired,
  choices: one.choices && [...new Set([...one.choices, ...(other.choices ?? [])])],
})

const historyOf = (collection: (typeof followed)[number]): readonly FieldDescription[] =>
  fieldsOf(collection).find(({ name }) => name === 'history')?.fields ?? []
