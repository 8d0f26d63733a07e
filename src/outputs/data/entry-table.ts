import { addressOf, whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import type { DataCollection } from '#model/data-addresses.ts'
import type { Entry } from '#model/entry.ts'
import { translationState, translationStates, wordOf } from '#model/words.ts'
import { fieldsOf } from '#schema/described.ts'
import { type DataColumn, ownColumn } from './column.ts'
import { type FieldRow, fieldColumns } from './field-columns.ts'
import { standingColumns } from './standing-columns.ts'
import { type Table, tableOf } from './table.ts'

/** The entries of a collection, in the order in which they are listed; their bodies are only in the API. */
export function entryTable(collection: DataCollection, corpus: Corpus): Table {
  const ofEntry = (column: DataColumn<Entry>): DataColumn<EntryRow> => ({
    ...column,
    value: ({ entry }) => column.value(entry),
  })
  return tableOf(
    {
      name: collection,
      holds: { entriesOf: collection },
      primaryKey: ['id'],
      isInner: false,
      columns: [
        ofEntry(ownColumn('id', 'id', ({ id }) => id, { isRequired: true })),
        ofEntry(ownColumn('language', 'locale', ({ locale }) => locale, { isRequired: true })),
        ...fieldColumns(fieldsOf(collection), collection, corpus),
        ...[...translationColumns(corpus), ...pageColumns(corpus)].map(ofEntry),
        ...standingColumns(collection, corpus).map(ofEntry),
      ],
    },
    () => corpus.of(collection).map(rowOf),
  )
}

interface EntryRow extends FieldRow {
  entry: Entry
}

const rowOf = (entry: Entry): EntryRow => ({
  entry,
  values: entry.data,
  word: (field, locale) => {
    const word = wordOf(entry, field, locale)
    return word?.locale === locale ? word.text : undefined
  },
})

const translationColumns = ({ site }: Corpus): DataColumn<Entry>[] =>
  site.locales.map((locale) =>
    ownColumn('translation', 'choice', (entry) => translationState(entry, locale), {
      name: `translation.${locale}`,
      means: { own: 'translation', locale },
      choices: translationStates,
      isRequired: true,
    }),
  )

function pageColumns({ site }: Corpus): DataColumn<Entry>[] {
  const { urlIn } = whereaboutsOf(site)
  return site.locales.map((locale) =>
    ownColumn('page', 'web-address', (entry) => urlIn(locale, addressOf(entry)), {
      name: `page.${locale}`,
      means: { own: 'page', locale },
      isRequired: true,
    }),
  )
}
