import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listingOf } from './finished-site/files.ts'

/** How large a finished site is. Sizes are bytes. */
export interface Weight {
  files: number
  bytes: number
  /** The page that takes longest to load. */
  heaviest: { address: string; bytes: number; compressed: number }
}

/** @param folder of the site, absolute */
export function weightOf(folder: string): Weight {
  const files = listingOf(folder).files.map((path) => ({
    path,
    bytes: statSync(join(folder, path)).size,
  }))
  const [heaviest] = files
    .filter(({ path }) => path.endsWith('.html'))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, candidates)
    .map(({ path, bytes }) => ({
      // Below the base path: `/reviews/xsa-2/`.
      address: `/${path.replace(/index\.html$/, '')}`,
      bytes,
      compressed: gzipSync(readFileSync(join(folder, path))).length,
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
