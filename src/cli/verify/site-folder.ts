import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { tagsIn } from '#cli/copy/tags.ts'
import type { SiteFile } from './rule.ts'

/** What lies in a folder, from there, with `/` between the parts. */
export interface Listing {
  /** Sorted by bytes, as `LC_ALL=C sort` does. */
  files: string[]
  /** Links and devices: what is no file of its own. */
  others: string[]
}

export function listingOf(folder: string): Listing {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => !item.isDirectory())
    .map((item) => ({
      path: relative(folder, join(item.parentPath, item.name)).replaceAll(sep, '/'),
      isFile: item.isFile(),
    }))
  const paths = (areFiles: boolean) =>
    found.filter(({ isFile }) => isFile === areFiles).map(({ path }) => path)
  return { files: sortedByBytes(paths(true)), others: sortedByBytes(paths(false)) }
}

/** Names differ from their UTF-16 units in the order of their bytes only beyond the basic plane. */
const sortedByBytes = (paths: string[]): string[] =>
  paths.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))

/** Reads the files of a folder one at a time. */
export function* filesOf(folder: string, paths: Iterable<string>): Generator<SiteFile> {
  for (const path of paths) yield siteFile(path, readFileSync(join(folder, path)))
}

export function siteFile(path: string, bytes: Buffer): SiteFile {
  let text: string | undefined
  let tags: ReturnType<typeof tagsIn> | undefined
  let sha256: string | undefined
  const file: SiteFile = {
    path,
    bytes,
    text: () => {
      text ??= bytes.toString('utf8')
      return text
    },
    tags: () => {
      tags ??= tagsIn(file.text())
      return tags
    },
    sha256: () => {
      sha256 ??= createHash('sha256').update(bytes).digest('hex')
      return sha256
    },
  }
  return file
}
