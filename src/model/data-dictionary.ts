/** What people are told of the data, in their language. */
export interface DataDictionary {
  /** The address of everything in one file. */
  whole: string
  /** Those that say something new, then those that list again what stands in them, for databases. */
  tables: readonly DescribedTable[]
}

export interface DescribedTable {
  name: string
  label: string
  /** Whether it only lists what stands in the rows of another one. */
  isInner: boolean
  rows: number
  csv: { address: string; bytes: number }
  /** The address of the same in JSON. */
  json?: string
  columns: readonly DescribedColumn[]
}

export interface DescribedColumn {
  /** Several where a field has a column for each language. */
  names: readonly string[]
  label: string
  meaning: string
  isList: boolean
  /** It follows from the content on the day of the data. */
  isComputed: boolean
  /** The table whose ids it holds. */
  references?: string | undefined
  /** The values that there are, where they are few. */
  choices: readonly string[]
}
