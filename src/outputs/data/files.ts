import { createHash } from 'node:crypto'
import type { Corpus } from '#model/corpus.ts'
import { onceFor } from '#model/once.ts'
import type { Table } from './table.ts'
import { tableCsv, tableJson } from './table-files.ts'
import { tablesOf } from './tables.ts'

/** A file as others describe it. */
export interface DataFile {
  /** Below `/data/`: `asks.csv`. */
  name: string
  mediaType: string
  bytes: Uint8Array
  /** In hexadecimal digits. */
  sha256: string
}

/** The files of a table, each made once, for those who offer, describe and pack it. */
export interface TableFiles {
  table: Table
  csv(): DataFile
  /** None of a table whose rows say nothing new: in JSON, lists stand in the rows of the other one. */
  json?: () => DataFile
}

export const tableFiles = onceFor((corpus: Corpus): readonly TableFiles[] =>
  tablesOf(corpus).map((table) => ({
    table,
    csv: once(() => dataFile(`${table.name}.csv`, 'text/csv', tableCsv(table))),
    ...(!table.isInner && {
      json: once(() => dataFile(`${table.name}.json`, 'application/json', tableJson(table))),
    }),
  })),
)

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

export function dataFile(name: string, mediaType: string, content: string | Uint8Array): DataFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { name, mediaType, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** In lines: descriptions are read by people, too. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`
