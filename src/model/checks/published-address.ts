import { addressOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { corpusOn, publicPart } from '#model/corpus.ts'
import { isUnread } from '#model/known-addresses.ts'
import { nearest } from '#model/nearest.ts'
import { anchorsOf } from '#model/published.ts'
import type { Check, Surroundings } from './check.ts'

type Code = 'address-gone' | 'anchor-gone'

/**
 * What was published at an address is there, or it is said in `moved.yml` what became of it; so are its headings and
 * events, but for those of a page that moved, to which no host leads.
 */
export const publishedAddress: Check<Code> = function* (corpus, around) {
  const { published, moved, withdrawn, gone } = corpus.addresses
  if (Object.keys(published).length === 0) return
  // A site that is read on an earlier day has fewer pages, and the same list.
  const today = publicPart(corpusOn(corpus, around.today))
  const isBroken = brokenIn(corpus, around)
  for (const [address, { anchors = [] }] of Object.entries(published)) {
    if (withdrawn[address] || moved[address] !== undefined || isBroken(address)) continue
    const entry = today.at(address)
    const missed = anchors.filter((id) => !gone.includes(`${address}#${id}`))
    if (entry) yield* goneAnchors(address, missed, anchorsOf(entry), around)
    else
      yield { code: 'address-gone', entry: around.addressList, field: address, values: { address } }
  }
}

function* goneAnchors(
  address: string,
  before: readonly string[],
  now: readonly string[],
  { addressList }: Surroundings,
) {
  const there = new Set(now)
  for (const id of before) {
    if (there.has(id)) continue
    const meant = nearest(id, now)
    yield {
      code: 'anchor-gone' as const,
      entry: addressList,
      field: `${address}#${id}`,
      values: { anchor: `#${id}`, address, ...(meant !== undefined && { nearest: `#${meant}` }) },
    }
  }
}

/** Of what could not be read nobody says that it is gone. */
function brokenIn({ all }: Corpus, { broken }: Surroundings): (address: string) => boolean {
  const read = new Set(all.map(addressOf))
  return (address) => !read.has(address) && isUnread(address, broken)
}
