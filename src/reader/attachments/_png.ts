/**
 * A PNG file with the chunks that are the picture (W3C PNG §11); texts, times, profiles, EXIF and what stands behind the
 * end go.
 *
 * @returns none when it is not whole
 */
export function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const view = Buffer.from(bytes)
  if (view.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined
  const kept: Buffer[] = [view.subarray(0, 8)]
  for (let at = 8; at + 12 <= view.length; ) {
    const end = at + 12 + view.readUInt32BE(at)
    if (end > view.length) return undefined
    const type = view.toString('latin1', at + 4, at + 8)
    if (seen.has(type)) kept.push(view.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return undefined
}

const seen: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
)
