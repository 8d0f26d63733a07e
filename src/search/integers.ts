/**
 * Whole numbers from 0 to 2³⁰ as text: five bits a sign, the lowest first, and a sixth that says whether more
 * follow. Smaller than decimal lists before and after compression, and decoded only when a word is asked for. All
 * signs are of ASCII: hosts compress text, and many do not compress other files.
 */
export const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'

/** The value of each sign by its code; 64 for what is none. */
const values = new Uint8Array(128).fill(64)
for (const [value, sign] of [...signs].entries()) values[sign.charCodeAt(0)] = value

export function encodeIntegers(integers: Iterable<number>): string {
  let text = ''
  for (const integer of integers) {
    let rest = integer
    while (rest > 31) {
      text += signs[32 | (rest & 31)]
      rest >>>= 5
    }
    text += signs[rest]
  }
  return text
}

/** @throws RangeError for a text that `encodeIntegers` cannot have written */
export function decodeIntegers(text: string): number[] {
  const integers: number[] = []
  let integer = 0
  let shift = 0
  for (let index = 0; index < text.length; index++) {
    const value = values[text.charCodeAt(index)] ?? 64
    if (value > 63 || shift > 30) throw new RangeError('Not a list of whole numbers.')
    integer |= (value & 31) << shift
    if (value < 32) {
      integers.push(integer)
      integer = 0
      shift = 0
    } else shift += 5
  }
  if (shift > 0) throw new RangeError('A list of whole numbers that was cut off.')
  return integers
}

/** Numbers that never fall, as the distances between them. */
export function* distances(ascending: Iterable<number>): Generator<number> {
  let before = 0
  for (const number of ascending) {
    yield number - before
    before = number
  }
}

/** The other way round. */
export function summed(distances: readonly number[]): number[] {
  let sum = 0
  return distances.map((distance) => {
    sum += distance
    return sum
  })
}
