import type { Translator } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import { dataFile, zipName } from '#model/data-addresses.ts'
import type { DataDictionary, DescribedColumn, DescribedTable } from '#model/data-dictionary.ts'
import type { ColumnDescription, Meaning } from './column.ts'
import { columnLabel, columnMeaning } from './column-words.ts'
import { type TableFiles, tableFiles } from './files.ts'
import { tableLabel } from './package.ts'

/** What there is, and what each column means, in a language. */
export const dictionaryOf = (corpus: Corpus, words: Translator): DataDictionary => ({
  whole: dataFile(zipName(corpus.site)),
  tables: tableFiles(corpus).map((files) => describedTable(files, words)),
})

function describedTable({ table, csv, json }: TableFiles, words: Translator): DescribedTable {
  const { name, bytes } = csv()
  const alike = Map.groupBy(table.columns, ({ means }) => JSON.stringify(withoutLocale(means)))
  return {
    name: table.name,
    label: tableLabel(table.holds, words),
    isInner: table.isInner,
    rows: table.rows().length,
    csv: { address: dataFile(name), bytes: bytes.length },
    ...(json && { json: dataFile(`${table.name}.json`) }),
    columns: [...alike.values()].map((columns) => describedColumn(columns, words)),
  }
}

/** @param columns one, or those of a field in each language */
function describedColumn(
  columns: readonly ColumnDescription[],
  words: Translator,
): DescribedColumn {
  const { means, isList, isComputed, references, choices } = columns[0] as ColumnDescription
  const told = { means: withoutLocale(means) }
  return {
    names: columns.map(({ name }) => name),
    label: columnLabel(told, words),
    meaning: columnMeaning(told, words),
    isList,
    isComputed: isComputed === true,
    references,
    choices: choices ?? [],
  }
}

const withoutLocale = (means: Meaning): Meaning =>
  'rowOf' in means ? means : { ...means, locale: undefined }
