import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { type ImportTable, importTable } from '#schema/import.ts'
import { readSettings } from './_settings.ts'

export interface ReadImportTable {
  /** Empty where there is no file, or where something is wrong in it. */
  table: ImportTable
  place: Place
  problems: Problem[]
}

/** @param shown the content folder as editors see it: `content` */
export async function readImportTable(folder: string, shown: string): Promise<ReadImportTable> {
  const { data, place, problems } = await readSettings([folder, 'import.yml'], shown, importTable)
  return { table: data ?? { themes: {}, states: {}, positions: {} }, place, problems }
}
