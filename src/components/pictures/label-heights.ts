/** How far apart two lines of letters stand, in pixels. */
const line = 16

/**
 * Where to write the labels of parts that stand on one another: beside the middle of its part each, and where parts are
 * thinner than a line, above the label before.
 *
 * @param middles from the lowest part up, in pixels from the top
 */
export function labelHeights(middles: readonly number[]): number[] {
  const heights: number[] = []
  for (const middle of middles) heights.push(Math.min(middle, (heights.at(-1) ?? Infinity) - line))
  return heights
}
