import type { Problem } from '#model/problem.ts'
import { inKilobytes, maximumFields } from './_limits.ts'
import { problemIn } from './_place.ts'

/** A content file cut in two, each part with the line of the file on which it begins. */
export interface Parts {
  frontMatter: string
  frontMatterLine: number
  body: string
  bodyLine: number
}

/** The fields stand between two lines of three hyphens, the first of them at the very top. */
export function partsOf(text: string, file: string): Parts | Problem {
  const opening = /^---[ \t]*\n/.exec(text)
  if (!opening) return problemIn(file, 'missing-front-matter', {}, 1)
  const rest = text.slice(opening[0].length)
  const closing = /^---[ \t]*$/m.exec(rest)
  if (!closing) return problemIn(file, 'unclosed-front-matter', {}, 1)
  const frontMatter = rest.slice(0, closing.index)
  if (Buffer.byteLength(frontMatter) > maximumFields)
    return problemIn(file, 'front-matter-too-large', { limit: inKilobytes(maximumFields) })
  return {
    frontMatter,
    frontMatterLine: 2,
    body: rest.slice(closing.index + closing[0].length + 1),
    bodyLine: 2 + countLines(frontMatter) + 1,
  }
}

const countLines = (text: string): number => text.split('\n').length - 1
