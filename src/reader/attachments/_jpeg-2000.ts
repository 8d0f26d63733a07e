/**
 * A JPEG 2000 file with the boxes that say what is seen (ISO 15444-1 Annex I); XML, UUID (XMP, EXIF) and others go.
 *
 * @returns none when it is not whole
 */
export function bareJpeg2000(bytes: Uint8Array): Uint8Array | undefined {
  const view = Buffer.from(bytes)
  // A bare codestream has no boxes.
  if (view.readUInt16BE(0) === 0xff4f) return bytes
  const kept: Buffer[] = []
  for (let at = 0; at + 8 <= view.length; ) {
    const stated = view.readUInt32BE(at)
    const length = stated === 0 ? view.length - at : stated
    if (length < 8 || at + length > view.length) return undefined
    if (seen.has(view.toString('latin1', at + 4, at + 8))) kept.push(view.subarray(at, at + length))
    at += length
  }
  return kept.length > 0 ? Buffer.concat(kept) : undefined
}

const seen: ReadonlySet<string> = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c'])
