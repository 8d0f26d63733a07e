import { addressOf, basePathOf, fixedAddresses } from '#model/addresses.ts'
import { type Corpus, corpusOn, publicPart } from '#model/corpus.ts'
import type { Place } from '#model/entry.ts'
import { endOf, isUnread } from '#model/known-addresses.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import { isWithinSite } from '#model/site-addresses.ts'
import type { Check } from './check.ts'

type Code =
  | 'address-form'
  | 'address-in-use'
  | 'address-of-site'
  | 'address-twice'
  | 'moved-in-circle'
  | 'moved-outside'
  | 'moved-to-nothing'

/** What `moved.yml` says of an address is so: nothing is there any more, and what is there instead can be read. */
export const moves: Check<Code> = function* (corpus, { moves: place, today, broken }) {
  const { moved, withdrawn } = corpus.addresses
  const old = [...Object.keys(moved), ...Object.keys(withdrawn)]
  if (old.length === 0) return
  const seen = publicPart(corpusOn(corpus, today))
  for (const address of Object.keys(moved))
    yield* oldAddress(`moved.${address}`, address, seen, place)
  for (const address of Object.keys(withdrawn)) {
    yield* oldAddress(`withdrawn.${address}`, address, seen, place)
    if (moved[address] !== undefined)
      yield problem('address-twice', `withdrawn.${address}`, place, { address })
  }
  yield* waysIn(seen, place, broken)
}

function* waysIn(seen: Corpus, place: Place, broken: ReadonlySet<string>) {
  const { moved } = seen.addresses
  // Of what could not be read nobody says that it is not there.
  const ways = Object.entries(moved).filter(
    ([address, to]) => !isUnread(endOf(address, moved) ?? to, broken),
  )
  let lost = 0
  for (const [address, to] of ways)
    for (const found of wayOf(address, to, seen, place))
      yield found.code === 'moved-to-nothing' && lost++ < suggested
        ? suggesting(found, seen)
        : found
}

/** Who leads a thousand pages to nothing has made no slip, and each search for what was meant takes ten milliseconds. */
const suggested = 100

function suggesting(found: Problem<Code>, { all }: Corpus): Problem<Code> {
  const meant = nearest(String(found.values['address']), all.map(addressOf))
  return meant === undefined ? found : { ...found, values: { ...found.values, nearest: meant } }
}

const form = /^\/(?:[a-z0-9]+(?:[-./][a-z0-9]+)*\/)+$/

function* oldAddress(field: string, address: string, seen: Corpus, entry: Place) {
  const bare = withoutLanguage(address, seen)
  if (!form.test(address) || bare !== address)
    yield problem('address-form', field, entry, { address, ...formed(bare) })
  else if (seen.at(address)) yield problem('address-in-use', field, entry, { address })
  else if (isWithinSite(address, seen.site))
    yield problem('address-of-site', field, entry, { address })
}

/** Anchors, languages and endings of files do not belong to an address. */
function formed(address: string): { nearest?: string } {
  const path = (URL.parse(address, 'https://host/')?.pathname ?? '').toLowerCase()
  const meant = `/${path
    .replace(/\.html?$|\.mdx?$/, '')
    .split('/')
    .filter(Boolean)
    .join('/')}/`
  return form.test(meant) && !address.includes('..') ? { nearest: meant } : {}
}

function* wayOf(address: string, to: string, seen: Corpus, entry: Place): Generator<Problem<Code>> {
  const { moved, withdrawn } = seen.addresses
  const field = `moved.${address}`
  if (isOutside(to, seen.site.url))
    return yield problem('moved-outside', field, entry, { address: to })
  const bare = withoutLanguage(within(to, seen), seen)
  if (!form.test(to) || bare !== to)
    return yield problem('address-form', field, entry, { address: to, ...formed(bare) })
  const end = endOf(address, moved)
  if (end === undefined) return yield problem('moved-in-circle', field, entry, { address })
  // Of a way of several steps only the last one is wrong.
  if (end !== to || seen.at(end) || fixedAddresses.has(end) || Object.hasOwn(withdrawn, end)) return
  yield problem('moved-to-nothing', field, entry, { address: end })
}

/** Whether it names a host, or a way to run something, that is not the site itself. */
function isOutside(to: string, site: string): boolean {
  const url = URL.parse(to, site)
  return url !== null && url.origin !== new URL(site).origin
}

/** An address of the site as it stands in the bar of a browser begins with its host and its folder. */
function within(to: string, { site }: Corpus): string {
  const base = basePathOf(site.url)
  const url = URL.parse(to)
  return url?.pathname.startsWith(base) ? url.pathname.slice(base.length - 1) : to
}

/** `/km/asks/x/` → `/asks/x/` */
function withoutLanguage(address: string, { site }: Corpus): string {
  const [, first = ''] = address.split('/')
  return site.locales.includes(first) ? address.slice(first.length + 1) || '/' : address
}

const problem = (
  code: Code,
  field: string,
  entry: Place,
  values: Problem['values'],
): Problem<Code> => ({ code, field, entry, values })
