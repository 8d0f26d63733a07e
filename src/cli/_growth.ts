import type { Key, Translator } from '#i18n/index.ts'
import { table } from './benches/table.ts'

/** What each measure came to, at each of the sizes. */
export type Costs = ReadonlyMap<Key, readonly number[]>

/** Two lines for each measure: what it is at each size, and how it grew from the size before. */
export function growthTable(
  sizes: readonly number[],
  costs: Costs,
  { t, number }: Translator,
): string {
  return table([
    [t('bench.size'), ...sizes.map(number)],
    ...[...costs].flatMap(([key, values]) => [
      [t(key), ...values.map((value) => number(short(value)))],
      [t('bench.growth'), '', ...growth(sizes, values).map((slope) => slope.toFixed(2))],
    ]),
  ])
}

/**
 * How a cost grows with the size, from each size to the next: the slope of the line between two points where both axes
 * are logarithms. 0 stays as it is, 1 grows in step with the size, 2 with its square.
 */
export const growth = (sizes: readonly number[], costs: readonly number[]): number[] =>
  sizes
    .slice(1)
    .map(
      (size, index) =>
        Math.log((costs[index + 1] as number) / (costs[index] as number)) /
        Math.log(size / (sizes[index] as number)),
    )

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [upper, lower] = [Math.floor(sorted.length / 2), Math.floor((sorted.length - 1) / 2)]
  return ((sorted[upper] as number) + (sorted[lower] as number)) / 2
}

/** Three figures say as much as a measurement can. Counts are left whole. */
const short = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(3))
