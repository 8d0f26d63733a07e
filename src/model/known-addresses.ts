import type { Moves } from '#schema/moves.ts'
import type { PublishedAddresses } from '#schema/published-addresses.ts'

/** What is known of the addresses of a site besides its entries: those that were published, and what became of some. */
export interface KnownAddresses extends Moves {
  published: PublishedAddresses
}

export const noAddresses: KnownAddresses = { published: {}, moved: {}, withdrawn: {}, gone: [] }

/** Where an old address leads in the end; nothing where the way goes in a circle. */
export function endOf(address: string, moved: KnownAddresses['moved']): string | undefined {
  const passed = new Set<string>()
  let next = address
  for (let to = moved[next]; to !== undefined; to = moved[next]) {
    if (passed.has(next)) return undefined
    passed.add(next)
    next = to
  }
  return next
}

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
