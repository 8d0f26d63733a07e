import type { Moves } from '#schema/moves.ts'
import type { PublishedAddresses } from '#schema/published-addresses.ts'
import { onceFor } from './once.ts'

/** What is known of the addresses of a site besides its entries: those that were published, and what became of some. */
export interface KnownAddresses extends Moves {
  published: PublishedAddresses
}

export const noAddresses: KnownAddresses = { published: {}, moved: {}, withdrawn: {}, gone: [] }

type Moved = KnownAddresses['moved']

/** Where an old address leads in the end; nothing where the way goes in a circle. */
export const endOf = (address: string, moved: Moved): string | undefined => {
  const ends = endsOf(moved)
  return ends.has(address) ? ends.get(address) : address
}

/** The addresses whose way ends at this one: where an entry was before. */
export const earlierOf = (address: string, moved: Moved): readonly string[] =>
  earlierAddresses(moved).get(address) ?? []

/** The end of each way, worked out once; what several ways have in common is walked once, too. */
const endsOf = onceFor((moved: Moved): Ends => {
  const ends = new Map<string, string | undefined>()
  for (const address of Object.keys(moved)) {
    const [passed, end] = wayFrom(address, moved, ends)
    for (const each of passed) ends.set(each, end)
  }
  return ends
})

type Ends = ReadonlyMap<string, string | undefined>

/** @param ends those that are known already */
function wayFrom(address: string, moved: Moved, ends: Ends): [Set<string>, string | undefined] {
  const passed = new Set<string>()
  let next = address
  while (!ends.has(next) && Object.hasOwn(moved, next)) {
    if (passed.has(next)) return [passed, undefined]
    passed.add(next)
    next = moved[next] as string
  }
  return [passed, ends.has(next) ? ends.get(next) : next]
}

const earlierAddresses = onceFor((moved: Moved) =>
  Map.groupBy(Object.keys(moved), (address) => endOf(address, moved)),
)

/** The addresses at which no entry is any more, and which still answer. They belong into no list of pages. */
export const oldAddresses = ({
  moved,
  withdrawn,
}: Pick<Moves, 'moved' | 'withdrawn'>): string[] => [
  ...Object.keys(moved),
  ...Object.keys(withdrawn),
]

/** Whether a file that could not be read would stand at an address. @param broken `collection/id` of each */
export const isUnread = (address: string, broken: ReadonlySet<string>): boolean =>
  broken.has(address.slice(1, -1)) || broken.has(`pages${address.slice(0, -1)}`)
