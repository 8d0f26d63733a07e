import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Traces } from '#model/checks/traces.ts'
import type { Entry } from '#model/entry.ts'
import { readShard, roomFor, writeShard } from './_shards.ts'
import { digest, recipeIn } from './recipe.ts'

/** An entry in which nothing is wrong by itself, as a reading would find it again in the same files. */
export interface KnownEntry {
  entry: Entry
  traces: Traces
}

/** The files of an entry: the original, then its translations. */
export type EntryFiles = readonly { file: string; bytes: Uint8Array }[]

/**
 * What is known of the entries of a content folder from earlier readings. It is found by all that makes an entry: the
 * bytes and names of its files, the code that reads them, and the words that the code is given.
 */
export interface EntryCache {
  /** @param words what a reading puts into entries that stands in none of their files */
  keyOf(files: EntryFiles, words: string): string
  /** @param file the original’s */
  find(file: string, key: string): KnownEntry | undefined
  keep(file: string, key: string, known: KnownEntry): void
  /** At the end of a reading: forgets what it did not ask for, and writes what changed. */
  settle(): void
}

/** One file for all would be written anew for each change, one for each entry would take longer to open than to read. */
const shardCount = 32

/**
 * The cache of a content folder, in `.samleng/cache/entries/`. Of drafts, and of what is under embargo, not a byte is written
 * there: they are known only as long as this process runs. What is damaged there, or cannot be written, is read anew.
 *
 * @param root the project folder; without the code in it nothing is kept
 * @param folder the content folder, absolute
 */
export async function openCache(root: string, folder: string): Promise<EntryCache | undefined> {
  const recipe = await recipeIn(root, ['src/reader', 'src/schema', 'src/model'])
  return recipe && new Shards(recipe, join(root, '.samleng/cache/entries'), nameOf(folder))
}

interface Known {
  key: string
  known: KnownEntry
}

class Shards implements EntryCache {
  private readonly recipe: Buffer
  private readonly caches: string
  private readonly name: string
  private readonly shards: readonly Map<string, Known>[]
  private readonly changed = new Set<number>()
  private readonly asked = new Set<string>()

  constructor(recipe: Buffer, caches: string, name: string) {
    this.recipe = recipe
    this.caches = caches
    this.name = name
    this.shards = Array.from(
      { length: shardCount },
      (_, index) =>
        new Map(
          readShard<KnownEntry>(this.pathOf(index)).map(
            ([file, key, known]) => [file, { key, known }] as const,
          ),
        ),
    )
  }

  keyOf(files: EntryFiles, words: string): string {
    const hash = createHash('sha256').update(this.recipe).update(words)
    for (const { file, bytes } of files) hash.update(`\0${file}\0${bytes.length}\0`).update(bytes)
    return hash.digest('base64')
  }

  find(file: string, key: string): KnownEntry | undefined {
    this.asked.add(file)
    const found = this.shards[shardOf(file)]?.get(file)
    return found?.key === key ? found.known : undefined
  }

  keep(file: string, key: string, known: KnownEntry): void {
    this.asked.add(file)
    this.put(file, { key, known })
  }

  settle(): void {
    for (const shard of this.shards)
      for (const file of shard.keys()) if (!this.asked.has(file)) this.put(file, undefined)
    this.asked.clear()
    if (this.changed.size > 0) roomFor(this.caches, this.name)
    for (const index of this.changed) this.write(index)
    this.changed.clear()
  }

  private put(file: string, next: Known | undefined): void {
    const index = shardOf(file)
    const shard = this.shards[index] as Map<string, Known>
    if (isWritten(shard.get(file)) || isWritten(next)) this.changed.add(index)
    if (next) shard.set(file, next)
    else shard.delete(file)
  }

  private write(index: number): void {
    const written = [...(this.shards[index] as Map<string, Known>)].filter(([, known]) =>
      isWritten(known),
    )
    writeShard(
      this.pathOf(index),
      written.map(([file, { key, known }]) => [file, key, known]),
    )
  }

  private pathOf(index: number): string {
    return join(this.caches, this.name, String(index))
  }
}

/** Caches are put in archives and carried between machines: they hold only what anybody may read on the site. */
const isWritten = (known: Known | undefined): boolean =>
  known?.known.entry.data.visibility === 'public'

const shardOf = (file: string): number => crc32(file) % shardCount

const nameOf = (folder: string): string => digest(folder).toString('hex').slice(0, 16)
