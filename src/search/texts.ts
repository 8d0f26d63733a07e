import { termsOf } from './build.ts'
import type { TermFile } from './index-file.ts'
import { lookUp } from './look-up.ts'
import { opened } from './open-file.ts'
import type { Found } from './rank.ts'
import { type TermIndex, termsIn } from './term-index.ts'
import { unitsOf } from './units.ts'

/**
 * The words of some texts, without the texts: enough to say which of them hold what was typed. For 41,000
 * recommendations that is a third of what the index of the site takes for them.
 */
export interface TextFile extends TermFile {
  format: typeof textFormat.format
  version: typeof textFormat.version
  /** How many texts. */
  count: number
}

const textFormat = { format: 'samleng-texts', version: 1 } as const

export interface TextIndex extends TermIndex {
  readonly count: number
}

/** The same texts make the same file, byte for byte. */
export function textFileOf(texts: readonly string[]): TextFile {
  const { lengths: _, ...terms } = termsOf(texts)
  return { ...textFormat, count: texts.length, ...terms }
}

/** @throws IndexError */
export const openTexts = (file: string): TextIndex => opened(file, textFormat, textsIn)

const textsIn = (file: TextFile): TextIndex =>
  Object.assign(termsIn(file), {
    count: file.count,
    parts: { record: Int32Array.from({ length: file.count }, (_, text) => text) },
  })

/**
 * The numbers of the texts that hold every word that was typed, in order. Words are found as the search of the site
 * finds them: in their other forms and spellings, the last one from its beginning.
 */
export async function textsWith(index: TextIndex, typed: string): Promise<number[]> {
  const found = await lookUp(index, unitsOf(typed, index))
  const holding = found.filter(({ unit }) => unit.asked).map(textsHolding)
  const all = Array.from({ length: index.count }, (_, text) => text)
  return all.filter((text) => holding.every((texts) => texts.has(text)))
}

const textsHolding = ({ postings }: Found): Set<number> =>
  new Set(postings.flatMap(([, list]) => list.map(({ part }) => part)))
