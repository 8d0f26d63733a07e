import { type ChangeLog, changedDays, type Revision, type Tellable } from '#model/change-log.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Day } from '#model/dates.ts'
import type { Entry } from '#model/entry.ts'
import { eventsBy, isFollowed } from '#model/ledger.ts'
import { collections } from '#schema/collection.ts'
import { schemas } from '#schema/index.ts'
import { type FileHistories, fileHistories, fileKey } from './_file-histories.ts'
import { maximumText } from './_limits.ts'
import { digest, eventDigest, versionOf } from './_version.ts'
import { type VersionCache, versionCache } from './_version-cache.ts'
import { commitsOf, eachBlob, historyState } from './history/index.ts'

/** The content folder, absolute, and the project folder, in which old versions are remembered. */
export interface ChangeLogPlaces {
  root: string
  folder: string
}

/**
 * The change log of each entry, from what git keeps of the content folder: empty where it keeps nothing, or not all, and
 * where the site wants none. What is not committed is in none.
 *
 * @param corpus what is published
 */
export async function changeLogOf(places: ChangeLogPlaces, corpus: Corpus): Promise<ChangeLog> {
  const { site, asOf } = corpus
  if (site.changeLog === 'off' || (await historyState(places.folder)) !== 'whole') return () => []
  const commits = await commitsOf(places.folder)
  const histories = commits && fileHistories(commits, corpus)
  const versions = histories && (await versionsIn(histories, corpus, places))
  if (!versions) return () => []
  return (entry) =>
    changedDays(
      revisionsOf(entry, histories, site.locales, versions),
      asOf,
      tellableOf(entry, asOf),
    )
}

/** Those of the entries that are published. @returns nothing where git does not have all of them */
async function versionsIn(
  histories: FileHistories,
  { all, site }: Corpus,
  { root, folder }: ChangeLogPlaces,
): Promise<VersionCache['known'] | undefined> {
  const keys = all.flatMap((entry) =>
    [undefined, ...site.locales].map((each) => fileKey(entry, each)),
  )
  const ids = keys.flatMap((key) => (histories.get(key) ?? []).map(({ blob }) => blob))
  const needed = new Set(ids.filter((id) => id !== undefined))
  const { known, keep } = await versionCache(root, folder)
  const unknown = [...needed].filter((id) => !known.has(id))
  if (unknown.length === 0) return known
  const versions = new Map([...known].filter(([id]) => needed.has(id)))
  const isWhole = await eachBlob(folder, unknown, maximumText, (id, bytes) =>
    versions.set(id, versionOf(bytes)),
  )
  if (!isWhole) return undefined
  keep(versions)
  return versions
}

function revisionsOf(
  entry: Entry,
  histories: FileHistories,
  locales: readonly string[],
  versions: VersionCache['known'],
): Revision[] {
  return [undefined, ...locales].flatMap((locale) =>
    (histories.get(fileKey(entry, locale)) ?? []).map(({ blob, ...revision }) => ({
      ...revision,
      locale,
      version: blob === undefined ? undefined : versions.get(blob),
    })),
  )
}

/** Names that stand in the schema, and events that stand on the page. */
const tellableOf = (entry: Entry, asOf: Day): Tellable => ({
  fields: fieldNames.get(entry.collection) ?? new Map(),
  events: new Map(
    isFollowed(entry)
      ? eventsBy(entry, asOf)
          .map(({ id, event }) => [eventDigest(event.date, event.kind), id] as const)
          .reverse()
      : [],
  ),
})

const fieldNames = new Map(
  collections.map((collection) => [
    collection,
    new Map(Object.keys(schemas[collection].shape).map((name) => [digest(name), name])),
  ]),
)
