/**
 * A JPEG file without what is not the picture: of its application segments only the two that say what its colours are
 * stay (JFIF without a preview, Adobe), comments and everything behind the end go (ITU T.81 §B.1).
 *
 * @returns none when it is not whole
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = 2; at < bytes.length; ) {
    const end = segmentEnd(bytes, at)
    if (end === undefined) return undefined
    const segment = bytes.subarray(at, end)
    const marker = segment[1] as number
    if (marker === 0xd9) return Buffer.concat([...kept, segment])
    if (!isMetadata(marker)) kept.push(segment)
    else kept.push(colourFacts(segment))
    at = end
  }
  return undefined
}

/** Where a segment ends; the picture itself belongs to the scan whose header stands before it. */
function segmentEnd(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] !== 0xff || at + 2 > bytes.length) return undefined
  const marker = bytes[at + 1] as number
  if (marker === 0xd9) return at + 2
  if (marker === 0xff) return at + 1
  const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
  if (end > bytes.length || end < at + 4) return undefined
  return marker === 0xda ? scanEnd(bytes, end) : end
}

/** Inside a scan, 0xFF is followed by zero or by a restart marker. */
function scanEnd(bytes: Uint8Array, start: number): number | undefined {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] as number
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return undefined
}

const isMetadata = (marker: number): boolean =>
  (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe || marker === 0xff

function colourFacts(segment: Uint8Array): Uint8Array {
  const text = Buffer.from(segment.subarray(0, 18)).toString('latin1')
  if (segment[1] === 0xee && text.startsWith('Adobe', 4)) return segment.subarray(0, 16)
  if (segment[1] !== 0xe0 || !text.startsWith('JFIF\0', 4)) return new Uint8Array()
  const bare = Buffer.from(segment.subarray(0, 18))
  bare.writeUInt16BE(16, 2)
  bare.fill(0, 16, 18)
  return bare
}
