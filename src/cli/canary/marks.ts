/**
 * A secret is a word that nobody writes: four letters of its own, seven that all of them share, five of its own. The
 * first ones may be lost where lists of words leave out what a word has in common with the one before.
 */
const shared = 'qzjxvkw'

/** @param number which secret; each run has words of its own, so that what an earlier one left behind is not found */
export const secretWord = (number: number, run: number): string =>
  `${letters(number * 7919 + run, 4)}${shared}${letters(run * 31 + number * 104_729, 2)}${letters(number, 3)}`

export interface Found {
  /** As far as it can be read there; the whole of it where it stands in plain letters. */
  word: string
  /** How it is written there. */
  form: string
  /** In bytes. */
  offset: number
}

/** Every secret in some bytes, in whatever form. */
export function* secretsIn(bytes: Buffer): Generator<Found> {
  const text = bytes.toString('latin1')
  const folded = text.toLowerCase()
  for (const [form, written] of forms) {
    const searched = written.isExact ? text : folded
    for (
      let at = searched.indexOf(written.text);
      at !== -1;
      at = searched.indexOf(written.text, at + 1)
    )
      yield { form, offset: at, word: wordAt(folded, at, form) }
  }
}

interface Written {
  text: string
  /** Upper case means something else than lower case. */
  isExact?: true
}

/** The shared letters in each of the ways in which programs write text. */
const forms: readonly (readonly [string, Written])[] = [
  ['text', { text: shared }],
  ['utf-16', { text: [...shared].join('\0') }],
  ['hex', { text: Buffer.from(shared).toString('hex') }],
  ['percent', { text: spread((letter) => `%${hex(letter)}`) }],
  ['entities', { text: spread((letter) => `&#${letter.charCodeAt(0)};`) }],
  ['entities', { text: spread((letter) => `&#x${hex(letter)};`) }],
  ['json', { text: spread((letter) => `\\u00${hex(letter)}`) }],
  ['numbers', { text: spread((letter) => `${letter.charCodeAt(0)},`) }],
  ['reversed', { text: [...shared].reverse().join('') }],
  ...[0, 1, 2].map((shift) => ['base64', { text: base64At(shift), isExact: true }] as const),
]

function spread(write: (letter: string) => string): string {
  return [...shared].map(write).join('')
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16)
}

/** Three bytes are four signs, so it depends on what stands before; the signs at the ends depend on the neighbours. */
function base64At(shift: number): string {
  const text = Buffer.from(`${'a'.repeat(shift)}${shared}`).toString('base64')
  return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + shared.length) * 8) / 6))
}

const wordAt = (text: string, at: number, form: string): string =>
  form === 'text'
    ? (/[a-z]{0,4}$/.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '') +
      (/^[a-z]{1,12}/.exec(text.slice(at, at + shared.length + 5))?.[0] ?? '')
    : ''

function letters(number: number, length: number): string {
  let rest = number
  let word = ''
  while (word.length < length) {
    word += String.fromCharCode(97 + (rest % 26))
    rest = Math.floor(rest / 26)
  }
  return word
}
