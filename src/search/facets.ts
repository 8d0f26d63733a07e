import type { Column } from './columns.ts'

/** What a reader narrows a list to: any of the values of a facet, and all facets at once. */
export type Narrowing<Name extends string> = Readonly<Partial<Record<Name, readonly string[]>>>

/** How many items a value would leave, by facet; the commonest first. */
export type FacetCounts<Name extends string> = Readonly<
  Record<Name, readonly { readonly value: string; readonly count: number }[]>
>

export interface Narrowed<Name extends string> {
  /** The rows that a reader wants to see, in the order given. */
  left: number[]
  /**
   * The values of each facet are counted among the rows that the other facets leave, so that each number says what
   * choosing the value too would show.
   */
  counts: FacetCounts<Name>
}

/** Goes once through the rows: one that fits all but a single facet counts for that facet alone. */
export function narrow<Name extends string>(
  rows: Iterable<number>,
  columns: Readonly<Record<Name, Column>>,
  narrowing: Narrowing<Name>,
): Narrowed<Name> {
  const left: number[] = []
  const tallies = Object.entries<Column>(columns).map(
    ([name, column]) => new Tally(column, narrowing[name as Name] ?? []),
  )
  const wanted = tallies.filter((tally) => tally.isWanted)
  for (const row of rows) {
    const missed = wanted.filter((tally) => !tally.fits(row))
    if (missed.length === 0) left.push(row)
    if (missed.length > 1) continue
    for (const tally of missed.length === 1 ? missed : tallies) tally.add(row)
  }
  const names = Object.keys(columns) as Name[]
  const counts = Object.fromEntries(
    names.map((name, index) => [name, (tallies[index] as Tally).counts()]),
  )
  return { left, counts: counts as unknown as FacetCounts<Name> }
}

class Tally {
  readonly isWanted: boolean
  private readonly column: Column
  /** By the place of the value: whether it is wanted, and how many rows have it. */
  private readonly chosen: Uint8Array
  private readonly count: Uint32Array

  constructor(column: Column, wanted: readonly string[]) {
    this.column = column
    this.isWanted = wanted.length > 0
    this.chosen = Uint8Array.from(column.values, (value) => (wanted.includes(value) ? 1 : 0))
    this.count = new Uint32Array(column.values.length)
  }

  fits(row: number): boolean {
    const { places, starts } = this.column
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      if (this.chosen[places[at] as number] === 1) return true
    return false
  }

  add(row: number): void {
    const { places, starts } = this.column
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const place = places[at] as number
      this.count[place] = (this.count[place] as number) + 1
    }
  }

  counts() {
    return this.column.values
      .map((value, place) => ({ value, count: this.count[place] as number }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
}
