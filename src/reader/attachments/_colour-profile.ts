/**
 * An ICC profile (ICC.1 §7) without its words: names of screens, printers and makers, the day it was made, and notes of
 * programs. What it says about colours stays where it was.
 */
export function bareProfile(bytes: Uint8Array): Uint8Array {
  const bare = Buffer.from(bytes)
  // Preferred program, day, platform … creator and id, apart from the signature and what rendering needs.
  for (const [start, end] of [
    [4, 8],
    [24, 36],
    [40, 44],
    [48, 56],
    [80, 100],
  ] as const)
    bare.fill(0, start, Math.min(end, bare.length))
  const count = Math.min(bare.length >= 132 ? bare.readUInt32BE(128) : 0, 100)
  for (let at = 132; at < 132 + count * 12 && at + 12 <= bare.length; at += 12) {
    const start = bare.readUInt32BE(at + 4)
    const end = Math.min(start + bare.readUInt32BE(at + 8), bare.length)
    const type = bare.toString('latin1', start, start + 4)
    if (wordTypes.has(type)) bare.fill(0, Math.min(start + 8, end), end)
  }
  return bare
}

export const isProfile = (bytes: Uint8Array): boolean =>
  bytes.length >= 132 && Buffer.from(bytes.subarray(36, 40)).toString('latin1') === 'acsp'

/** Types of which nothing but words, or notes of one screen, is made; zero is the length of an empty one. */
const wordTypes: ReadonlySet<string> = new Set([
  'desc',
  'mluc',
  'text',
  'dict',
  'vcgt',
  'ndin',
  'mmod',
])
