import type { Collection } from '#schema/collection.ts'
import type { FieldDescription } from '#schema/described.ts'

/** What stands in a row below a column. Nothing is known where it is undefined. */
export type Cell = string | number | boolean | readonly string[] | undefined

/** What there is to say of a column, in every format. */
export interface ColumnDescription {
  /** As it stands above the column: the name of its field, and of words the language: `title.km`. */
  name: string
  means: Meaning
  /** Of one item where it is a list. */
  kind: FieldDescription['kind']
  isList: boolean
  /** Something stands in every row. */
  isRequired: boolean
  choices?: readonly string[] | undefined
  /** The table whose ids it holds. */
  references?: string | undefined
  /** It follows from the content on the day of the data, and stands in no file. */
  isComputed?: true
}

/** Where the words for a column are found. */
export type Meaning =
  /** A field of the content, in one language where it holds words. */
  | { field: string; of: Collection; locale?: string | undefined }
  /** Something that only the data have. */
  | { own: OwnColumn; locale?: string | undefined }
  /** The id of the row of another table that this one belongs to. */
  | { rowOf: Collection | 'events' }

/** The columns that are no field; each has its words in i18n. */
export type OwnColumn =
  | 'id'
  | 'language'
  | 'page'
  | 'translation'
  | 'event'
  | 'place'
  | 'asked'
  | 'state'
  | 'since'
  | 'due'
  | 'overdue'
  | 'waitedDays'
  | 'lateDays'
  | 'position'
  | 'statedAs'
  | 'positionDate'
  | 'positionSources'
  | 'reported'
  | 'reportedDate'
  | 'assessed'
  | 'assessedDate'
  | 'recorded'
  | 'recordedSupported'
  | 'recordedNoted'
  | 'recordedPending'

export interface DataColumn<Row> extends ColumnDescription {
  value(row: Row): Cell
}

/** A column that is no field. */
export const ownColumn = <Row>(
  own: OwnColumn,
  kind: ColumnDescription['kind'],
  value: (row: Row) => Cell,
  more: Partial<ColumnDescription> = {},
): DataColumn<Row> => ({
  name: own,
  means: { own },
  kind,
  isList: false,
  isRequired: false,
  value,
  ...more,
})
