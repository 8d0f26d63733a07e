import { crc32, inflateRawSync, inflateSync } from 'node:zlib'
import { type Kind, Refusal } from './kind.ts'

/** What the samples of the tests say of a person, and what no published file may hold. */
export const secrets = {
  author: 'Author-Sovann-Secret',
  device: 'Device-Phone-Secret',
  path: 'C:\\Users\\Sovann-Secret\\Drafts',
} as const

/**
 * The secrets that a reader of raw bytes finds: as they are, in UTF-16, in hexadecimal, and in everything that can be
 * unpacked wherever it begins. It knows no format, so that it shares no mistake with what cleans.
 */
export function planted(bytes: Uint8Array): string[] {
  const views = [Buffer.from(bytes), ...unpackedIn(Buffer.from(bytes))]
  return ['Secret', '2026:01:01'].filter((secret) => views.some((view) => holds(view, secret)))
}

const holds = (view: Buffer, secret: string): boolean =>
  view.includes(secret) ||
  view.includes(Buffer.from(secret, 'utf16le')) ||
  view.includes(Buffer.from(secret, 'utf16le').swap16()) ||
  [Buffer.from(secret), Buffer.from(secret, 'utf16le').swap16()].some((bytes) =>
    view.toString('latin1').toLowerCase().includes(bytes.toString('hex')),
  )

function* unpackedIn(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length - 4; at++) {
    const [start, isRaw] = packedAt(bytes, at)
    const unpacked = start === undefined ? undefined : inflated(bytes.subarray(start), isRaw)
    if (!unpacked) continue
    yield unpacked
    if (isRaw) yield* unpackedIn(unpacked)
  }
}

/** Where a packed stream begins whose header stands here: of zlib (RFC 1950), or of a part of a zip archive. */
function packedAt(bytes: Buffer, at: number): [start: number | undefined, isRaw: boolean] {
  if (bytes[at] === 0x78 && bytes.readUInt16BE(at) % 31 === 0) return [at, false]
  if (bytes.readUInt32LE(at) !== 0x04034b50) return [undefined, false]
  return [at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28), true]
}

function inflated(bytes: Buffer, isRaw: boolean): Buffer | undefined {
  const limits = { maxOutputLength: 50_000_000 }
  try {
    return isRaw ? inflateRawSync(bytes, limits) : inflateSync(bytes, limits)
  } catch {
    return undefined
  }
}

/** The code and the values with which a kind refuses. */
export async function refusalOf(kind: Kind, bytes: Uint8Array, ending: string) {
  try {
    await kind.published(bytes, ending)
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.values }
    throw error
  }
  return undefined
}

/** A chunk of a PNG file (W3C PNG §5.3). */
export const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
