import type { Problem } from '#model/problem.ts'
import { problemIn } from './_place.ts'

const kilobyte = 1024
/** Bytes. A brief of 200 pages is a third of this. */
const maximumSize = 1024 * kilobyte

/** The text of a file: strict UTF-8, without byte order mark, lines ended by `\n`; or why it has none. */
export function decode(bytes: Uint8Array, file: string): string | Problem {
  if (bytes.length > maximumSize)
    return problemIn(file, 'too-large', {
      kilobytes: Math.ceil(bytes.length / kilobyte),
      limit: maximumSize / kilobyte,
    })
  if (isUtf16(bytes)) return problemIn(file, 'utf-16', {})
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return problemIn(file, 'empty-file', {})
    return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  } catch {
    return problemIn(file, 'not-utf-8', {}, firstBadLine(bytes))
  }
}

/** Either byte order mark of UTF-16, as Notepad's “Unicode” writes it. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** No character of UTF-8 other than the line feed contains its byte, so that lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let start = 0
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start)
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? undefined : end))
    } catch {
      return line
    }
    if (end === -1) return 1
    start = end + 1
  }
}
