import { join } from 'node:path'
import type { Version } from '#model/change-log.ts'
import { readShard, roomFor, writeShard } from './_shards.ts'
import { digest, recipeIn } from './recipe.ts'

/** The versions that were read before, by the ids of their blobs: what is in a blob never changes. */
export interface VersionCache {
  /** Nothing for one in which nothing can be read. */
  known: ReadonlyMap<string, Version | undefined>
  keep(versions: ReadonlyMap<string, Version | undefined>): void
}

/**
 * Those of a content folder, in `.samleng/cache/versions/`. They are digests; of an
 * original that may still be under embargo none is written.
 *
 * @param root the project folder; without the code in it nothing is kept
 * @param folder the content folder, absolute
 */
export async function versionCache(root: string, folder: string): Promise<VersionCache> {
  const recipe = await recipeIn(root, ['src/reader', 'src/schema'])
  if (!recipe) return { known: new Map(), keep: () => undefined }
  const caches = join(root, '.samleng/cache/versions')
  const name = digest(recipe, folder).toString('hex').slice(0, 16)
  const path = join(caches, name, '0')
  return {
    known: new Map(
      readShard<Version | null>(path).map(([id, , version]) => [id, version ?? undefined]),
    ),
    keep(versions) {
      roomFor(caches, name)
      const kept = [...versions].filter(([, version]) => version?.visibility !== 'embargoed')
      writeShard(
        path,
        kept.map(([id, version]) => [id, '', version ?? null]),
      )
    },
  }
}
