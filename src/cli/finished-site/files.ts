import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Tag, tagsIn } from './tags.ts'

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

/** One file of a site. What is worked out is worked out once, for all rules. */
export interface SiteFile {
  /** From the folder of the site, with `/` between the parts. */
  path: string
  bytes: Buffer
  text(): string
  /** Every tag that begins an element, in order. */
  tags(): readonly Tag[]
  /** In small hexadecimal digits. */
  sha256(): string
}

/** Reads the files of a folder one at a time. */
export function* filesOf(folder: string, paths: Iterable<string>): Generator<SiteFile> {
  for (const path of paths) yield siteFile(path, readFileSync(join(folder, path)))
}

export function siteFile(path: string, bytes: Buffer): SiteFile {
  let text: string | undefined
  let tags: Tag[] | undefined
  let sum: string | undefined
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
      sum ??= sha256(bytes)
      return sum
    },
  }
  return file
}

/** In small hexadecimal digits. */
export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')
