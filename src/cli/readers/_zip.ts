import { unzipSync, zipSync } from 'fflate'
import { maximumUnpacked } from './_limits.ts'
import { refuse } from './table.ts'

/** The paths in a zip archive, in their order; none if the bytes are something else. */
export function partsOf(bytes: Uint8Array): string[] {
  if (!isZip(bytes)) return []
  const paths: string[] = []
  unzip(bytes, ({ name }) => {
    paths.push(name)
    return false
  })
  return paths
}

/**
 * The same archive with only its XML, unpacked and with true sizes: archives can state what they like of theirs, and
 * whoever believes it runs out of memory.
 *
 * @param limit in bytes, of one part
 */
export function plainArchive(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  let sum = 0
  // No part takes more room than it states, so that what they state is what is to be limited.
  const parts = unzip(bytes, ({ name, originalSize }) => {
    if (!/\.(xml|rels)$/i.test(name)) return false
    sum += originalSize
    refuseAbove(limit, originalSize)
    refuseAbove(maximumUnpacked, sum)
    return true
  })
  return zipSync(parts, { level: 0 })
}

const isZip = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)

interface Part {
  name: string
  /** In bytes, as the archive states it. */
  originalSize: number
}

function unzip(bytes: Uint8Array, filter: (part: Part) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    // Its errors have a number; a refusal comes from the filter.
    if (error instanceof Error && typeof (error as { code?: unknown }).code === 'number')
      throw refuse('damaged-import')
    throw error
  }
}

const megabyte = 1024 * 1024

/** @param size in bytes */
export function refuseAbove(limit: number, size: number): void {
  if (size > limit)
    throw refuse('large-content', {
      megabytes: Math.ceil(size / megabyte),
      limit: limit / megabyte,
    })
}
