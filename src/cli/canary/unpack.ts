import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** Bytes inside bytes. */
export interface Unpacked {
  /** How deep, and in what: `zip@120 › zlib@33`. */
  path: string
  bytes: Buffer
}

/** The bytes themselves and all that is compressed in them: in gzip, zip, PDF, PNG or wherever else, three levels deep. */
export function* unpacked(bytes: Buffer, path = '', depth = 0): Generator<Unpacked> {
  yield { path, bytes }
  if (depth === 3) return
  for (const { kind, offset, data } of compressedIn(bytes))
    yield* unpacked(data, `${path === '' ? '' : `${path} › `}${kind}@${offset}`, depth + 1)
}

interface Stream {
  kind: string
  offset: number
  data: Buffer
}

function* compressedIn(bytes: Buffer): Generator<Stream> {
  for (const { kind, starts, inflate } of kinds)
    for (const offset of starts.flatMap((start) => [...placesOf(start, bytes)])) {
      const data = tried(() => inflate(bytes, offset))
      if (data !== undefined && data.length > 0) yield { kind, offset, data }
    }
}

/** It goes by the first bytes of a stream; what begins like one and is none is left. */
function* placesOf(start: Buffer, bytes: Buffer): Generator<number> {
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) yield at
}

interface Kind {
  kind: string
  starts: readonly Buffer[]
  inflate(bytes: Buffer, at: number): Buffer
}

const limit = { maxOutputLength: 64_000_000 }

const kinds: readonly Kind[] = [
  {
    kind: 'gzip',
    starts: [Buffer.from([0x1f, 0x8b, 0x08])],
    inflate: (bytes, at) => gunzipSync(bytes.subarray(at), limit),
  },
  {
    // RFC 1950: 32 kB of window, each level.
    kind: 'zlib',
    starts: [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level])),
    inflate: (bytes, at) => inflateSync(bytes.subarray(at), limit),
  },
  {
    // APPNOTE 4.3.7: the data follow thirty bytes, the name and what is extra; 8 means deflated.
    kind: 'zip',
    starts: [Buffer.from([0x50, 0x4b, 0x03, 0x04])],
    inflate(bytes, at) {
      if (bytes.readUInt16LE(at + 8) !== 8) return Buffer.alloc(0)
      const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
      return inflateRawSync(bytes.subarray(from), limit)
    },
  },
]

function tried(inflate: () => Buffer): Buffer | undefined {
  try {
    return inflate()
  } catch {
    return undefined
  }
}
