/** The place of the last number that is not after `number` in ascending numbers; 0 where all are. */
export function lastUpTo(ascending: ArrayLike<number>, number: number): number {
  let [low, high] = [0, ascending.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) <= number) low = middle
    else high = middle
  }
  return low
}
