/** The candidate most like `text`, if one is near enough to be what was meant: "did you mean". */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(text.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue
    const distance = editDistance(text, candidate)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each cost one
 * (Damerau 1964), so that `goverment` and `govenrment` are both one slip away from `government`.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++)
    [beforeLast, last] = [last, nextRow(a, b, i, last, beforeLast)]
  return last[b.length] as number
}

function nextRow(a: string, b: string, i: number, last: number[], beforeLast: number[]): number[] {
  const row = [i]
  for (let j = 1; j <= b.length; j++) {
    const substituted = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
    const swapped =
      a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : substituted
    row[j] = Math.min(at(last, j) + 1, at(row, j - 1) + 1, substituted, swapped)
  }
  return row
}

/** Outside the table every distance is too far. */
const at = (row: number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
