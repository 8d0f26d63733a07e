import { longestQuery } from './units.ts'

/** What somebody typed, taken apart. */
export interface Query {
  /** What to look for, without what is not wanted; the text of phrases is in it, their marks are not. */
  text: string
  /** What must stand there word for word: `"free press"`. */
  phrases: readonly string[]
  /** Words and phrases that must not be there: `-budget`, `-"free press"`. */
  without: readonly string[]
}

/** The quotation marks of many languages, opening and closing alike: readers mix them, and so do keyboards. */
const mark = '["“”„«»]'
const phrase = `${mark}([^"“”„«»]+)${mark}`
const operators = new RegExp(
  `(?<=^|\\s)-(?:${phrase}|([\\p{L}\\p{N}][^\\s"“”„«»]*))|${phrase}`,
  'gu',
)

/** Reads any text. A mark that is not closed yet belongs to somebody who is still typing, and marks nothing. */
export function queryOf(typed: string): Query {
  const phrases: string[] = []
  const without: string[] = []
  const text = typed
    .slice(0, longestQuery)
    .replace(operators, (_, notPhrase?: string, notWord?: string, wanted?: string) => {
      const unwanted = notPhrase ?? notWord
      if (unwanted !== undefined) without.push(unwanted)
      if (wanted === undefined) return ' '
      phrases.push(wanted)
      // A space, since the last word of a phrase is a whole one.
      return ` ${wanted} `
    })
  return { text, phrases, without }
}
