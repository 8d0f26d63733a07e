import { invisibles } from './scripts.ts'

/** How many numbers a fingerprint has; each is one hexadecimal digit. */
const length = 32
/** By chance, two digits are the same once in so many times. */
const digits = 16
/** Letters in a row that count as one mark of a text; words cannot be counted where no spaces are written. */
const run = 4

/**
 * What a text is like: 32 hexadecimal digits that two texts share as far as they share runs of four letters (b-bit
 * minwise hashing: Li & König 2010). Words cannot be read from it, though who guesses a whole text can tell that it is the one.
 */
export function fingerprint(text: string): string {
  const least = new Uint32Array(length).fill(0xffffffff)
  for (const base of marksOf(text))
    for (let index = 0; index < length; index++) {
      const value = mixed(base ^ Math.imul(index + 1, 0x9e3779b1))
      if (value < (least[index] as number)) least[index] = value
    }
  return Array.from(least, (value) => (value % digits).toString(digits)).join('')
}

/** How much two texts have in common by their fingerprints, about 0 to 1; the error is about 0.1. */
export function likeness(a: string, b: string): number {
  let same = 0
  for (let index = 0; index < length; index++) if (a[index] === b[index]) same++
  return (same / length - 1 / digits) / (1 - 1 / digits)
}

/** A short name made of the words themselves: eight letters and digits. */
export function digestOf(text: string): string {
  const words = plain(text)
  return [begun, prime]
    .map((seed) =>
      mixed(hash(words, 0, words.length, seed))
        .toString(36)
        .padStart(7, '0')
        .slice(-4),
    )
    .join('')
}

/** The hash of each run of letters; of a shorter text, of all of it. */
function* marksOf(text: string): Generator<number> {
  const words = plain(text)
  const starts = [...startsOfLetters(words), words.length]
  const last = Math.max(1, starts.length - run)
  for (let start = 0; start < last; start++)
    yield hash(words, starts[start] as number, starts[start + run] ?? words.length, begun)
}

/** Letters outside the basic plane have two units. */
function* startsOfLetters(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1)
    yield at
}

/** Capitals, spaces and signs that nobody sees do not make another text. */
const plain = (text: string): string =>
  (isAscii.test(text) ? text : text.normalize('NFKC').replace(invisibles, ''))
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()

/** Of most texts in Latin script, nothing has to be unified. */
const isAscii = /^[\x20-\x7e\n]*$/

/** FNV-1a of UTF-16 units, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string, start: number, end: number, seed: number): number {
  let value = seed
  for (let index = start; index < end; index++)
    value = Math.imul(value ^ text.charCodeAt(index), prime)
  return value >>> 0
}

const begun = 0x811c9dc5
const prime = 0x01000193

/** The finalizer of MurmurHash3, 32 bits: each bit of the input changes half of those of the output. */
function mixed(input: number): number {
  let value = input
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
