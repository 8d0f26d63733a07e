import { addressIn, addressOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { corpusOn, publicPart } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import { endOf, isUnread } from '#model/known-addresses.ts'
import { type Miss, missesOf, nameOf } from '#model/missed-anchors.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import { eventsOf, headingsOf } from '#model/published.ts'
import type { PublishedPage } from '#schema/published-addresses.ts'
import type { Site } from '#schema/site.ts'
import type { Check, Surroundings } from './check.ts'

type Code = 'address-gone' | 'event-gone' | 'heading-gone' | 'text-gone'

/**
 * What was published at an address is there, or it is said in `moved.yml` what became of it; so are its headings in each
 * language, its events, and something of its text: where a page moved, links to them are led along.
 */
export const publishedAddress: Check<Code> = function* (corpus, around) {
  const { published, moved, withdrawn } = corpus.addresses
  if (Object.keys(published).length === 0) return
  // A site that is read on an earlier day has fewer pages, and the same list.
  const today = publicPart(corpusOn(corpus, around.today))
  const isBroken = brokenIn(corpus, around)
  const gone = new Set(corpus.addresses.gone)
  for (const [address, page] of Object.entries(published)) {
    const there = endOf(address, moved) ?? address
    if (Object.hasOwn(withdrawn, address) || isBroken(there)) continue
    const entry = today.at(there)
    if (entry) yield* goneFrom(page, { address, entry, site: corpus.site }, around, gone)
    else if (there === address)
      yield { code: 'address-gone', entry: around.addressList, field: address, values: { address } }
  }
}

/** A page that was published, and what stands there now, or at the end of its way. */
interface Found {
  address: string
  entry: Entry
  site: Site
}

/** @param gone what is meant to be gone */
function* goneFrom(
  page: PublishedPage,
  found: Found,
  around: Surroundings,
  gone: ReadonlySet<string>,
) {
  for (const miss of missesOf(page, found.entry, found.site.locales))
    if (!gone.has(nameOf(miss, found.address))) yield problemOf(miss, found, around)
}

function problemOf(
  miss: Miss,
  { address, entry, site }: Found,
  { addressList }: Surroundings,
): Problem<Code> {
  const name = nameOf(miss, address)
  const problem = { entry: addressList, field: name }
  if (miss.kind === 'text') {
    const { locale, count } = miss
    const page = addressIn(site, locale, address)
    return { ...problem, code: 'text-gone', values: { address: page, count, name } }
  }
  const { kind, id } = miss
  const now = kind === 'event' ? eventsOf(entry) : headingsOf(entry, miss.locale)
  const meant = nearest(id, now)
  const page = kind === 'event' || miss.everywhere ? address : addressIn(site, miss.locale, address)
  const near = meant !== undefined && { nearest: `#${meant}` }
  const values = { anchor: `#${id}`, address: page, name, ...near }
  return { ...problem, code: `${kind}-gone`, values }
}

/** Of what could not be read nobody says that it is gone. */
function brokenIn({ all }: Corpus, { broken }: Surroundings): (address: string) => boolean {
  const read = new Set(all.map(addressOf))
  return (address) => !read.has(address) && isUnread(address, broken)
}
