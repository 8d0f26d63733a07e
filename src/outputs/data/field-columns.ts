import type { Corpus } from '#model/corpus.ts'
import type { Collection } from '#schema/collection.ts'
import type { FieldDescription } from '#schema/described.ts'
import type { Cell, DataColumn } from './column.ts'

/** Something that the fields of a file describe: an entry, or one of its events, threads or totals. */
export interface FieldRow {
  values: Readonly<Record<string, unknown>>
  /** The words of a field in a language, if it has any there. */
  word(field: string, locale: string): string | undefined
}

/** What is only of interest to those who write: who may see an entry, and who must read it again. */
const withheld: ReadonlySet<string> = new Set([
  'visibility',
  'publishFrom',
  'confirmBy',
  // It is known of every entry, and stands first.
  'language',
])

export const isShown = ({ name, path }: FieldDescription): boolean =>
  name !== path || !withheld.has(name)

/**
 * A column for each field, or one for each language where the field holds words. What has fields of its own has a table
 * of its own.
 */
export const fieldColumns = (
  fields: readonly FieldDescription[],
  of: Collection,
  corpus: Corpus,
): DataColumn<FieldRow>[] =>
  fields
    .filter((field) => isShown(field) && field.kind !== 'group')
    .flatMap((field) =>
      field.isWords ? wordColumns(field, of, corpus) : factColumn(field, of, corpus),
    )

function wordColumns(
  { name, path, kind }: FieldDescription,
  of: Collection,
  { site }: Corpus,
): DataColumn<FieldRow>[] {
  return site.locales.map((locale) => ({
    name: `${name}.${locale}`,
    means: { field: path, of, locale },
    kind,
    isList: false,
    isRequired: false,
    value: ({ word }) => word(name, locale),
  }))
}

function factColumn(field: FieldDescription, of: Collection, corpus: Corpus): DataColumn<FieldRow> {
  const { name, path, kind, isList, choices, references } = field
  return {
    name,
    means: { field: path, of },
    kind,
    isList,
    isRequired: isAlwaysThere(field) && !isList,
    choices,
    references,
    value: ({ values }) => factOf(values[name] as Cell, references, corpus),
  }
}

/** Whether every file has it once it is read. */
export const isAlwaysThere = (field: FieldDescription): boolean =>
  (field.isRequired || field.default !== undefined) && field.onlyWith === undefined

/** References to what is not published lead nowhere, and are left out. */
function factOf(value: Cell, references: Collection | undefined, corpus: Corpus): Cell {
  if (references === undefined || value === undefined) return value
  const isThere = (id: string) => corpus.has(references, id)
  return Array.isArray(value) ? value.filter(isThere) : isThere(value as string) ? value : undefined
}
