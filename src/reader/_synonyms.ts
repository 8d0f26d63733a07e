import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { type SynonymTable, synonymTable } from '#schema/synonyms.ts'
import { readSettings } from './_settings.ts'

export interface ReadSynonyms {
  /** Empty where there is no file, or where something is wrong in it. */
  table: SynonymTable
  place: Place
  problems: Problem[]
}

/** @param shown the content folder as editors see it: `content` */
export async function readSynonyms(folder: string, shown: string): Promise<ReadSynonyms> {
  const { data, place, problems } = await readSettings(
    [folder, 'synonyms.yml'],
    shown,
    synonymTable,
  )
  return { table: data ?? {}, place, problems }
}
