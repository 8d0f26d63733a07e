import { unzipSync, zipSync } from 'fflate'
import { maximumUnpacked, refuseAbove } from './limits.ts'
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
 * The XML in an archive, by path. No part becomes larger than it states, so that what they state can be limited:
 * whoever believes it first and unpacks then runs out of memory.
 *
 * @param limit in bytes, of one part
 * @param also other parts that are wanted
 */
export function unpacked(
  bytes: Uint8Array,
  limit: number,
  also?: RegExp,
): Record<string, Uint8Array> {
  let sum = 0
  return unzip(bytes, ({ name, originalSize }) => {
    if (!/\.(xml|rels)$/i.test(name) && !also?.test(name)) return false
    sum += originalSize
    refuseAbove(limit, originalSize)
    refuseAbove(maximumUnpacked, sum)
    return true
  })
}

/** An archive whose sizes are true, for libraries that unpack by themselves. */
export const packed = (parts: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> =>
  zipSync(parts, { level: 0 })

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
