/** The candidate most like `text`, if one is near enough to be what was meant: "did you mean". */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(text.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue
    const distance = editDistance(text, candidate, least)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each cost one
 * (Damerau 1964), so that `goverment` and `govenrment` are both one slip away from `government`.
 *
 * @param limit distances from here on are not told apart: for each of them the answer is this or more
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  // Ids and addresses are mostly alike at both ends, and what is alike there costs nothing.
  const start = lengthOfCommonStart(a, b)
  const end = lengthOfCommonEnd(a, b, start)
  return distanceByRows(a.slice(start, a.length - end), b.slice(start, b.length - end), limit)
}

/** Of the table of all beginnings of both, the last three rows are enough. */
function distanceByRows(a: string, b: string, limit: number): number {
  let [beforeLast, last, row] = [[0], [0], [0]] as [number[], number[], number[]]
  for (let j = 1; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    const least = fillRow(row, { a, b, i, last, beforeLast })
    // Each row has at least the least of the row before; a swap, which passes over a row, costs one more.
    if (least >= limit) return least
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return last[b.length] as number
}

interface Above {
  a: string
  b: string
  /** The number of the row, and how much of `a` it stands for. */
  i: number
  last: readonly number[]
  beforeLast: readonly number[]
}

/** @returns the least distance in the row */
function fillRow(row: number[], { a, b, i, last, beforeLast }: Above): number {
  let [left, least] = [i, i]
  row[0] = i
  for (let j = 1; j <= b.length; j++) {
    let distance = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      distance = Math.min(distance, (beforeLast[j - 2] as number) + 1)
    left = Math.min(distance, left + 1, (last[j] as number) + 1)
    row[j] = left
    if (left < least) least = left
  }
  return least
}

/** In code units. */
export function lengthOfCommonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** @param start how much of both is taken already */
function lengthOfCommonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}
