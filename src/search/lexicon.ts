/** The distinct terms of an index, sorted; a term's number is its place. */
export interface Lexicon {
  readonly size: number
  term(number: number): string
  /** How often the term occurs in all texts. */
  count(number: number): number
  /** The number of a term; −1 when there is none. */
  find(term: string): number
  /** The numbers of the terms that begin so: from the first up to, not including, the second. */
  startingWith(prefix: string): readonly [from: number, to: number]
}

/** @param terms sorted by code unit, each once */
export function lexiconOf(terms: readonly string[], counts: readonly number[]): Lexicon {
  /** The place of the first term that is not before `text`. */
  const placeOf = (text: string, from = 0): number => {
    let [low, high] = [from, terms.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((terms[middle] as string) < text) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    size: terms.length,
    term: (number) => terms[number] ?? '',
    count: (number) => counts[number] ?? 0,
    find: (term) => {
      const place = placeOf(term)
      return terms[place] === term ? place : -1
    },
    startingWith: (prefix) => {
      const from = placeOf(prefix)
      // No text of the index holds U+FFFF, so this stands after everything that begins with the prefix.
      return [from, placeOf(`${prefix}\uFFFF`, from)]
    },
  }
}
