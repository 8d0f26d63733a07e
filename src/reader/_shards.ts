import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { digest, digestLength } from './recipe.ts'

/** A part of a cache: the file of each entry, its key, and what is known of it, as JSON can say it. */
export type Shard<Known> = readonly (readonly [file: string, key: string, known: Known])[]

/** Empty when it is not there, or not whole: a disk that was full or lost its power may have left a part. */
export function readShard<Known>(path: string): Shard<Known> {
  try {
    const bytes = readFileSync(path)
    const json = bytes.subarray(digestLength)
    return bytes.subarray(0, digestLength).equals(digest(json)) ? JSON.parse(json.toString()) : []
  } catch {
    return []
  }
}

/** Puts it in its place in one step. Where that is not possible, nothing is kept, and that harms nobody. */
export function writeShard(path: string, shard: Shard<unknown>): void {
  const beside = `${path}.${process.pid}`
  try {
    const json = JSON.stringify(shard)
    writeFileSync(beside, Buffer.concat([digest(json), Buffer.from(json)]))
    renameSync(beside, path)
  } catch {
    remove(beside)
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It lies where nothing can be removed either.
  }
}

/** As many content folders as somebody works on at a time; the tests make hundreds, for a moment each. */
const mostFolders = 8

/** Makes the folder of a cache; for a new one, those that were not written for longest are taken away. */
export function roomFor(caches: string, name: string): void {
  try {
    mkdirSync(caches, { recursive: true })
    const others = readdirSync(caches).filter((other) => other !== name)
    for (const other of newestFirst(caches, others).slice(mostFolders - 1))
      rmSync(join(caches, other), { recursive: true, force: true })
    mkdirSync(join(caches, name), { recursive: true })
  } catch {
    // Where nobody can write, everything is read anew.
  }
}

const newestFirst = (folder: string, names: readonly string[]): string[] =>
  names
    .map((name) => [name, statSync(join(folder, name)).mtimeMs] as const)
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => name)
