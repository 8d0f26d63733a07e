/**
 * The writing systems that put no spaces between words. A language is never asked for: text is cut by the script
 * it is written in, so a Khmer name in an English sentence is found like one in a Khmer sentence.
 */
const scriptsWithoutSpaces = ['Khmer', 'Thai', 'Lao', 'Myanmar', 'Han', 'Hiragana', 'Katakana']

/** A letter or mark of such a script; its digits and punctuation are cut like everybody's. */
const unspacedSign = `(?=[\\p{L}\\p{M}])[${scriptsWithoutSpaces.map((name) => `\\p{Script=${name}}`).join('')}]`

/**
 * Signs that take no room and carry no meaning for search: zero-width space, non-joiner and joiner, word joiner,
 * byte order mark, soft hyphen. Editors put them in for line breaking, readers cannot type them.
 */
const invisible = '[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]'

const spacedSign = `(?!${unspacedSign})[\\p{L}\\p{N}\\p{M}]`
/** What may stand between two parts of one token: 118.22, A/HRC/26/16, well-being, children’s. */
const joint = "[./_&'’\\-\\u2010\\u2011]"
const spacedWord = `${spacedSign}(?:${spacedSign}|${invisible})*`

/** Khmer coeng and Myanmar virama stack the next letter under the one before. */
const stacked = `[\\u17D2\\u1039]${invisible}*\\p{L}`

/** `run`: letters of unspaced scripts in a row; `token`: a word, or words held together by joints. */
export const pieces = new RegExp(
  `(?<run>${unspacedSign}(?:${unspacedSign}|${invisible})*)|(?<token>${spacedWord}(?:${joint}${spacedWord})*)`,
  'gu',
)

/** What the eye sees as one letter: a base with everything stacked on it, whatever the order it was typed in. */
export const clusters = new RegExp(`(?:\\p{L}|\\p{M})(?:${invisible}*(?:${stacked}|\\p{M}))*`, 'gu')

export const invisibles = new RegExp(invisible, 'gu')
export const joints = new RegExp(joint, 'gu')
const unspaced = new RegExp(unspacedSign, 'u')

/** Whether a word is written in a script without spaces. */
export const isUnspaced = (word: string): boolean => unspaced.test(word)

/** The value of a digit of any script: its ten stand in a row in Unicode, zero first. */
export function digitValue(digit: string): number {
  const code = digit.codePointAt(0) as number
  let zero = code
  while (zero > 0 && code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}
