import { type Problem, spotOf } from '#model/problem.ts'
import { oddCharacterIn } from './_characters.ts'
import { inKilobytes, maximumText } from './_limits.ts'
import { problemIn } from './_place.ts'

/**
 * The text of a file: strict UTF-8, without byte order mark, lines ended by `\n`, and no character that hides or turns
 * something; or why it has none.
 */
export function decode(bytes: Uint8Array, file: string): string | Problem {
  if (bytes.length > maximumText)
    return problemIn(file, 'too-large', {
      kilobytes: inKilobytes(bytes.length),
      limit: inKilobytes(maximumText),
    })
  if (isUtf16(bytes)) return problemIn(file, 'utf-16', {})
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return problemIn(file, 'empty-file', {})
    return readable(withLineFeeds(text), file)
  } catch {
    return notUtf8(bytes, file)
  }
}

function readable(text: string, file: string): string | Problem {
  const found = oddCharacterIn(text)
  if (!found) return text
  const { line, column } = spotOf(text, found.at)
  return problemIn(file, found.code, found.values, line, column)
}

/** Either byte order mark of UTF-16, as Notepad's “Unicode” writes it. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function notUtf8(bytes: Uint8Array, file: string): Problem {
  const good = withLineFeeds(textBeforeFault(bytes))
  const { line, column } = spotOf(good, good.length)
  return problemIn(file, 'not-utf-8', {}, line, column)
}

/** Whatever a fault is, all that ends before it can be decoded and nothing that ends behind it: halves find it. */
function textBeforeFault(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (begunIn(bytes.subarray(0, middle)) === undefined) bad = middle
    else good = middle
  }
  return begunIn(bytes.subarray(0, good)) as string
}

/** What is whole in the beginning of a file; a character that is cut off at its end is left out. */
function begunIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

const withLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
