import { type UnzipFileInfo, unzipSync, type Zippable, zipSync } from 'fflate'
import { Refusal } from './kind.ts'

const megabyte = 1_000_000
/** Of one part, and of all of them: a few kB can hold gigabytes. */
const maximumPart = 50 * megabyte
const maximumSum = 150 * megabyte
const maximumParts = 5_000

/** The parts of a packed file, by path, in its order. */
export type Parts = ReadonlyMap<string, Uint8Array>

/**
 * @throws Refusal for what is no archive, has a part outside of it or twice, or unpacks to more than it may
 */
export function unpacked(bytes: Uint8Array): Parts {
  refuseOlder(bytes)
  const names = new Set<string>()
  let sum = 0
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    sum += originalSize
    const isTooLarge = originalSize > maximumPart || sum > maximumSum || names.size >= maximumParts
    if (isTooLarge || isOutside(name) || names.has(name.toLowerCase())) throw broken()
    names.add(name.toLowerCase())
    return !name.endsWith('/')
  }
  try {
    // A part never becomes larger than it says.
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch {
    throw broken()
  }
}

/** The same bytes for the same parts: without the times, owners and notes that archives carry. */
export function packed(parts: Parts): Uint8Array {
  // The clock of an archive begins here, in whatever zone it is read.
  const options = { mtime: new Date(1980, 0, 1), level: 9 } as const
  const files: Zippable = {}
  // The kind of an OpenDocument file is read without unpacking (OpenDocument 1.3 part 2 §3.3).
  for (const [name, bytes] of parts)
    files[name] = [bytes, name === 'mimetype' ? { ...options, level: 0 } : options]
  return zipSync(files)
}

export const broken = (): Refusal => new Refusal('broken-office-file')

const isOutside = (name: string): boolean =>
  /^\/|^[a-z]:|\\|\0|__proto__/i.test(name) || name.split('/').includes('..')

/** Microsoft's older container holds documents from before 2007, and newer ones under a password. */
function refuseOlder(bytes: Uint8Array): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.toString('hex', 0, 4) !== 'd0cf11e0') return
  const isLocked = view.includes('EncryptedPackage', 0, 'utf16le')
  throw new Refusal(isLocked ? 'locked-office-file' : 'old-office-file')
}
