import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** How large a finished site is. Sizes are bytes. */
export interface Weight {
  files: number
  bytes: number
  /** The page that takes longest to load. */
  heaviest: { address: string; bytes: number; compressed: number }
}

/** @param folder of the site, absolute */
export function weightOf(folder: string): Weight {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path, bytes: statSync(path).size }))
  const [heaviest] = files
    .filter(({ path }) => path.endsWith('.html'))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, candidates)
    .map(({ path, bytes }) => ({
      address: addressIn(folder, path),
      bytes,
      compressed: gzipSync(readFileSync(path)).length,
    }))
    .sort((a, b) => b.compressed - a.compressed)
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    heaviest: heaviest ?? { address: '/', bytes: 0, compressed: 0 },
  }
}

/** To compress every page would take longer than to make it; the heaviest is among the longest. */
const candidates = 20

/** Below the base path: `/reviews/xsa-2/`. */
const addressIn = (folder: string, path: string): string =>
  `/${relative(folder, path)
    .replaceAll(sep, '/')
    .replace(/index\.html$/, '')}`
