import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#model/problem.ts'
import { type LinkRecords, linkRecords, linkRecordsFile } from '#schema/link-records.ts'
import { problemIn } from './_place.ts'

export interface ReadLinkRecords {
  /** Empty where there is no file, or where something is wrong in it. */
  records: LinkRecords
  problems: Problem[]
}

/** @param shown the content folder as editors see it: `content` */
export async function readLinkRecords(folder: string, shown: string): Promise<ReadLinkRecords> {
  const text = await textOf(join(folder, linkRecordsFile))
  if (text === undefined) return { records: {}, problems: [] }
  const records = linkRecordsIn(text)
  if (records) return { records, problems: [] }
  return {
    records: {},
    problems: [problemIn(`${shown}/${linkRecordsFile}`, 'broken-link-records', {})],
  }
}

/** @returns nothing when the text is something else */
export function linkRecordsIn(text: string): LinkRecords | undefined {
  try {
    return linkRecords.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** A link is not followed: the list of files refuses it. */
const textOf = (path: string): Promise<string | undefined> =>
  lstat(path)
    .then((file) => (file.isFile() ? readFile(path, 'utf8') : undefined))
    .catch(() => undefined)
