/** Which letters a word has, as the bits of an integer: letters that are a multiple of 32 apart share one. */
export type LetterSet = number

export function lettersOf(word: string): LetterSet {
  let letters = 0
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters
}

/** Which letters stand next to each other in it, as the bits of an integer. A slip changes three of these at most. */
export function neighboursOf(word: string): LetterSet {
  let neighbours = 0
  for (let index = 1; index < word.length; index++)
    neighbours |= 1 << ((word.charCodeAt(index - 1) * 7 + word.charCodeAt(index)) & 31)
  return neighbours
}

/** How many letters of the second set the first has not. */
export function missingFrom(set: LetterSet, letters: LetterSet): number {
  let rest = letters & ~set
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count++
  }
  return count
}
