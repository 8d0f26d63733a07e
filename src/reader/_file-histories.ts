import type { Revision } from '#model/change-log.ts'
import type { Corpus } from '#model/corpus.ts'
import { type Day, dayIn } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import { collections } from '#schema/collection.ts'
import { contentFileOf } from './_names.ts'
import type { Commit, FileChange } from './history/index.ts'

/** What became of each file of an entry, oldest first, by its key. */
export type FileHistories = ReadonlyMap<string, readonly FileRevision[]>

export interface FileRevision extends Pick<Revision, 'day' | 'author'> {
  /** What was in it from then on; none when it was taken away. */
  blob: string | undefined
}

/** `asks/annual-dialogue`, of a translation `asks/annual-dialogue.km`: the same for both endings. */
export const fileKey = (
  { collection, id }: Pick<Entry, 'collection' | 'id'>,
  locale?: string,
): string => (locale === undefined ? `${collection}/${id}` : `${collection}/${id}.${locale}`)

/** A file that was moved takes its history along. */
export function fileHistories(commits: readonly Commit[], corpus: Corpus): FileHistories {
  const histories = new Map<string, FileRevision[]>()
  const historyOf = (key: string) => histories.get(key) ?? []
  for (const { files, ...at } of dated(commits, corpus)) {
    // Before anything comes to a place, what was there has moved on.
    const moved = files
      .filter(({ from }) => from !== undefined)
      .map(({ path, from }) => ({ key: keyOf(path), history: [...historyOf(keyOf(from))] }))
    for (const { from } of files) record(histories, keyOf(from), { ...at, blob: undefined })
    for (const { key, history } of moved) histories.set(key, history)
    for (const { path, blob } of files) record(histories, keyOf(path), { ...at, blob })
  }
  histories.delete(nothing)
  return histories
}

interface Dated extends Pick<Revision, 'day' | 'author'> {
  files: readonly FileChange[]
}

/**
 * Later commits than the day of the corpus do not count. Clocks of editors go wrong: what follows in the history did not
 * happen before.
 */
function* dated(commits: readonly Commit[], { site, asOf }: Corpus): Generator<Dated> {
  let day: Day = ''
  for (const { time, author, files } of commits) {
    const stated = dayIn(site.timeZone, new Date(time * 1000))
    if (stated > asOf) continue
    if (stated > day) day = stated
    yield { day, files, ...(site.changeLog === 'names' && { author }) }
  }
}

function record(histories: Map<string, FileRevision[]>, key: string, revision: FileRevision): void {
  const known = histories.get(key)
  if (known) known.push(revision)
  else histories.set(key, [revision])
}

/** The key of what is no file of an entry. */
const nothing = ''

function keyOf(path: string | undefined): string {
  if (path === undefined || !isInCollection(path)) return nothing
  const file = contentFileOf(path, { path, file: path })
  return 'code' in file ? nothing : fileKey(file, file.locale)
}

const isInCollection = (path: string): boolean =>
  (collections as readonly string[]).includes(path.split('/', 1)[0] as string)
