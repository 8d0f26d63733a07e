/** What a reader narrows a list to: any of the values of a facet, and all facets at once. */
export type Narrowing<Name extends string> = Readonly<Partial<Record<Name, readonly string[]>>>

/** How many items a value would leave, by facet; the commonest first. */
export type FacetCounts<Name extends string> = Readonly<
  Record<Name, readonly { readonly value: string; readonly count: number }[]>
>

/** The values of an item by facet, each once. */
export type ValuesOf<Item, Name extends string> = (item: Item, name: Name) => readonly string[]

export interface Narrowed<Item, Name extends string> {
  /** The items that a reader wants to see, in the order given. */
  left: Item[]
  /**
   * The values of each facet are counted among the items that the other facets leave, so that each number says what
   * choosing the value too would show.
   */
  counts: FacetCounts<Name>
}

/** Goes once through the items: one that fits all but a single facet counts for that facet alone. */
export function narrow<Item, Name extends string>(
  items: Iterable<Item>,
  names: readonly Name[],
  valuesOf: ValuesOf<Item, Name>,
  narrowing: Narrowing<Name>,
): Narrowed<Item, Name> {
  const left: Item[] = []
  const tallies: Tally<Name>[] = names.map((name) => ({ name, counts: new Map() }))
  const wanted = tallies.filter(({ name }) => (narrowing[name] ?? []).length > 0)
  const fits = (item: Item, name: Name) =>
    narrowing[name]?.some((value) => valuesOf(item, name).includes(value))
  for (const item of items) {
    const missed = wanted.filter(({ name }) => !fits(item, name))
    if (missed.length === 0) left.push(item)
    if (missed.length > 1) continue
    for (const tally of missed.length === 1 ? missed : tallies)
      add(tally, valuesOf(item, tally.name))
  }
  return { left, counts: countsOf(tallies) }
}

interface Tally<Name> {
  name: Name
  counts: Map<string, number>
}

function add({ counts }: Tally<unknown>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
}

const countsOf = <Name extends string>(tallies: readonly Tally<Name>[]): FacetCounts<Name> =>
  Object.fromEntries(
    tallies.map(({ name, counts }) => [name, commonestFirst(counts)]),
  ) as unknown as FacetCounts<Name>

const commonestFirst = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
