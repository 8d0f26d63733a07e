import type { DocumentPlace } from '#cli/readers/document.ts'

/** A line of a page or of a text file, as it stands there; what belongs together is not known yet. */
export interface Line {
  /** With single spaces, and none at its ends. */
  text: string
  /** Where it begins and ends, in letters of usual width from the left edge. */
  left: number
  right: number
  /** Between it and the line above: in empty lines of a text, in heights of a line of a page. */
  gap: number
  /** The size of its letters, where they have several. */
  size?: number
  place: DocumentPlace
}

/**
 * All kinds of spaces become one, and what stands for a hyphen becomes the one on the keyboard. What is no sign at all goes:
 * controls, marks of direction that nothing here ends, halves of signs.
 */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\p{Zs}\t\n\r\v\f\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()

/** Also behind the marks that close a quotation or a bracket. */
export const endsSentence = (text: string): boolean =>
  /(?:\p{Sentence_Terminal}|[:;\u0964\u0965])["'”’»)\]]*$/u.test(text)

export const startsSmall = (text: string): boolean => /^["'“‘«([]*\p{Ll}/u.test(text)

/** The signs that programs put before an item of a list, those of the fonts Symbol and Wingdings included. */
const bullet =
  /^(?:[•‣⁃∙·▪▫■□●○◦➢➤✓✔❖*–—-]|[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d]|o(?= ))\s*(?=\S)/u
const numbered = /^\(?(\d{1,3})[.)] (?=\S)/u

export interface Marker {
  /** Its length in the line. */
  length: number
  /** None for a bullet. */
  number?: number
}

/** What makes a line the beginning of an item of a list. */
export function markerOf(text: string): Marker | undefined {
  const [sign] = bullet.exec(text) ?? []
  // A dash or a star needs a space behind it; so -5 and *this* are words.
  if (sign !== undefined && (/\s$/.test(sign) || !/^[-–—*·o]/.test(sign)))
    return { length: sign.length }
  const [found, digits] = numbered.exec(text) ?? []
  return found === undefined ? undefined : { length: found.length, number: Number(digits) }
}
