import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { bareProfile, isProfile } from './_colour-profile.ts'
import { bareJpeg } from './_jpeg.ts'
import { bareJpeg2000 } from './_jpeg-2000.ts'
import { Refusal } from './kind.ts'

/** In bytes, of one stream: a scanned page at 600 dots per inch has a third of this. */
const maximumUnpacked = 200_000_000

export const named = (dict: PDFDict, key: string): PDFObject | undefined =>
  dict.lookup(PDFName.of(key))

/** The filters of a stream, outermost first: `FlateDecode`. */
export function filtersOf(dict: PDFDict): string[] {
  const filter = named(dict, 'Filter')
  const list = filter instanceof PDFArray ? filter.asArray() : filter ? [filter] : []
  return list.map(
    (each) => (dict.context.lookup(each) as PDFName | undefined)?.toString().slice(1) ?? '',
  )
}

/**
 * What a stream holds, without what a picture or a colour profile says about its origin.
 *
 * @returns the bytes with the filter that they still have; none to leave the stream as it is
 */
export function bareContents(
  stream: PDFRawStream,
): { contents: Uint8Array; filter: string | undefined } | undefined {
  const last = filtersOf(stream.dict).at(-1)
  const bare = last === undefined ? undefined : pictures[last]
  if (last !== undefined && bare) {
    const contents = bare(unpackedUpTo(stream, 1))
    if (!contents) throw new Refusal('broken-pdf')
    return { contents, filter: last }
  }
  if (!named(stream.dict, 'N') || named(stream.dict, 'Type')) return undefined
  const profile = unpackedUpTo(stream, 0)
  return isProfile(profile) ? { contents: bareProfile(profile), filter: undefined } : undefined
}

const pictures: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | undefined>> = {
  DCTDecode: bareJpeg,
  DCT: bareJpeg,
  JPXDecode: bareJpeg2000,
}

/** The bytes of a stream, up to its last filters. @param left how many filters stay */
export function unpackedUpTo(stream: PDFRawStream, left: number): Uint8Array {
  const filters = filtersOf(stream.dict)
  const done = filters.slice(0, filters.length - left)
  if (done.length === 0) return stream.getContents()
  const isPlain = done.length === 1 && /^Fl(?:ate(?:Decode)?)?$/.test(done[0] as string)
  if (isPlain && !named(stream.dict, 'DecodeParms')) return inflated(stream.getContents())
  const dict = stream.dict.clone()
  dict.set(PDFName.of('Filter'), dict.context.obj(done))
  return decodePDFRawStream(PDFRawStream.of(dict, stream.getContents())).decode()
}

const inflated = (bytes: Uint8Array): Uint8Array =>
  inflateSync(bytes, { maxOutputLength: maximumUnpacked, finishFlush: 2 })

/**
 * A few bytes can unpack to more than a machine has; whoever reads the file later does not look.
 *
 * @throws Refusal
 */
export function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes)
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6))
    if (isBomb(file.subarray(at + 6 + (file[at + 6] === 0x0d ? 2 : 1))))
      throw new Refusal('broken-pdf')
}

function isBomb(bytes: Buffer): boolean {
  // What zlib packed begins with its method, 8 (RFC 1950).
  if ((bytes[0] ?? 0) % 16 !== 8) return false
  try {
    inflated(bytes)
    return false
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
  }
}
