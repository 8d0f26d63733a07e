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
  const least = new Array<number>(length).fill(0xffffffff)
  for (const mark of marksOf(text)) {
    const base = hash(mark, 0x811c9dc5)
    for (let index = 0; index < length; index++) {
      const value = mixed(base ^ Math.imul(index + 1, 0x9e3779b1))
      if (value < (least[index] as number)) least[index] = value
    }
  }
  return least.map((value) => (value % digits).toString(digits)).join('')
}

/** How much two texts have in common by their fingerprints, about 0 to 1; the error is about 0.1. */
export function likeness(a: string, b: string): number {
  let same = 0
  for (let index = 0; index < length; index++) if (a[index] === b[index]) same++
  return (same / length - 1 / digits) / (1 - 1 / digits)
}

/** A short name made of the words themselves: eight letters and digits. */
export const digestOf = (text: string): string =>
  [0x811c9dc5, 0x01000193]
    .map((seed) =>
      mixed(hash(plain(text), seed))
        .toString(36)
        .padStart(7, '0')
        .slice(-4),
    )
    .join('')

function marksOf(text: string): Set<string> {
  const letters = [...plain(text)]
  const last = Math.max(1, letters.length - run + 1)
  return new Set(
    Array.from({ length: last }, (_, start) => letters.slice(start, start + run).join('')),
  )
}

/** Capitals, spaces and signs that nobody sees do not make another text. */
const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(invisibles, '').replace(/\s+/gu, ' ').trim()

/** FNV-1a of UTF-16 units, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string, seed: number): number {
  let value = seed
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}

/** The finalizer of MurmurHash3, 32 bits: each bit of the input changes half of those of the output. */
function mixed(input: number): number {
  let value = input
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
