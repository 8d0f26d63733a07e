import { addressOf } from '#model/addresses.ts'
import { type Corpus, corpusOn, publicPart } from '#model/corpus.ts'
import type { Place } from '#model/entry.ts'
import { endOf, isUnread } from '#model/known-addresses.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import { anchorsOf } from '#model/published.ts'
import type { Check } from './check.ts'

type Code =
  | 'address-form'
  | 'address-in-use'
  | 'address-twice'
  | 'moved-in-circle'
  | 'moved-to-nothing'
  | 'needless-gone'
  | 'withdrawal-language'
  | 'withdrawal-source'

/** What `moved.yml` says of an address is so: nothing is there any more, and what is there instead can be read. */
export const moves: Check<Code> = function* (corpus, { moves: place, today, broken }) {
  const { moved, withdrawn, gone } = corpus.addresses
  const old = [...Object.keys(moved), ...Object.keys(withdrawn), ...gone]
  if (old.length === 0) return
  const seen = publicPart(corpusOn(corpus, today))
  for (const address of Object.keys(moved))
    yield* oldAddress(`moved.${address}`, address, seen, place)
  for (const address of Object.keys(withdrawn)) {
    yield* oldAddress(`withdrawn.${address}`, address, seen, place)
    if (moved[address] !== undefined)
      yield problem('address-twice', `withdrawn.${address}`, place, { address })
    yield* withdrawal(address, seen, place)
  }
  // Of what could not be read nobody says that it is not there.
  // Of what could not be read nobody says that it is not there.
  const ways = Object.entries(moved).filter(
    ([address, to]) => !isUnread(endOf(address, moved) ?? to, broken),
  )
  for (const [address, to] of ways) yield* wayOf(address, to, seen, place)
  yield* needlessIn(gone, seen, place)
}

function* needlessIn(gone: readonly string[], seen: Corpus, entry: Place) {
  for (const [index, address] of gone.entries())
    if (!isMissed(address, seen))
      yield problem('needless-gone', `gone.${index}`, entry, { address })
}

/** It was published, its page is still there, and it is not. */
function isMissed(address: string, { addresses, at }: Corpus): boolean {
  const [page = '', anchor = ''] = address.split('#')
  const entry = at(page)
  const wasThere = addresses.published[page]?.anchors?.includes(anchor) ?? false
  return entry !== undefined && wasThere && !anchorsOf(entry).includes(anchor)
}

const form = /^\/(?:[a-z0-9]+(?:[-./][a-z0-9]+)*\/)+$/

function* oldAddress(field: string, address: string, seen: Corpus, entry: Place) {
  if (!form.test(address)) yield problem('address-form', field, entry, formed(address))
  else if (seen.at(address)) yield problem('address-in-use', field, entry, { address })
}

/** Anchors, languages and endings of files do not belong to an address. */
function formed(address: string): Problem['values'] {
  const path = (URL.parse(address, 'https://host/')?.pathname ?? '').toLowerCase()
  const meant = `/${path
    .replace(/\.html?$|\.mdx?$/, '')
    .split('/')
    .filter(Boolean)
    .join('/')}/`
  return { address, ...(form.test(meant) && { nearest: meant }) }
}

function* wayOf(address: string, to: string, seen: Corpus, entry: Place): Generator<Problem<Code>> {
  const { moved } = seen.addresses
  const field = `moved.${address}`
  if (!form.test(to)) return yield problem('address-form', field, entry, formed(to))
  const end = endOf(address, moved)
  if (end === undefined) return yield problem('moved-in-circle', field, entry, { address })
  // Of a way of several steps only the last one is wrong.
  if (end !== to || seen.at(end)) return
  const meant = nearest(end, seen.all.map(addressOf))
  yield problem('moved-to-nothing', field, entry, {
    address: end,
    ...(meant !== undefined && { nearest: meant }),
  })
}

function* withdrawal(address: string, seen: Corpus, entry: Place): Generator<Problem<Code>> {
  const { reason = {}, sources = [] } = seen.addresses.withdrawn[address] ?? {}
  const { locales } = seen.site
  for (const locale of Object.keys(reason))
    if (!locales.includes(locale))
      yield problem('withdrawal-language', `withdrawn.${address}.reason.${locale}`, entry, {
        locale,
        allowed: locales.join(', '),
      })
  for (const [index, id] of sources.entries()) {
    if (seen.has('sources', id)) continue
    const meant = nearest(
      id,
      seen.of('sources').map((source) => source.id),
    )
    yield problem('withdrawal-source', `withdrawn.${address}.sources.${index}`, entry, {
      id,
      ...(meant !== undefined && { nearest: meant }),
    })
  }
}

const problem = (
  code: Code,
  field: string,
  entry: Place,
  values: Problem['values'],
): Problem<Code> => ({ code, field, entry, values })
