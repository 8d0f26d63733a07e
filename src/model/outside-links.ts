import type { FieldPath } from '#schema/paths.ts'
import { addressFields, siteAddressFields, translatedAddressFields } from '#schema/web-addresses.ts'
import { bodiesOf } from './bodies.ts'
import type { Corpus } from './corpus.ts'
import type { Entry, Place } from './entry.ts'
import { valuesAt } from './values-at.ts'

/** A link that leaves the site, where somebody wrote it. */
export interface OutsideLink {
  /** As written. */
  href: string
  /** What a host is asked for: in the form of RFC 3986, without a fragment, which stays with the reader. */
  address: string
  place: Place
  /** The path of the field; empty in a body. */
  field: string
  /** In a body. */
  line?: number
  column?: number
  /** None in `site.yml`. */
  entry?: Entry
}

/**
 * Every link to another site: in fields, by their schemas, and in bodies, by their reading.
 *
 * @param siteFile where `site.yml` stands
 */
export function* outsideLinks(corpus: Corpus, siteFile: Place): Generator<OutsideLink> {
  for (const found of linksOf(corpus, siteFile)) {
    const address = addressIn(found.href)
    if (address !== undefined && !address.startsWith(corpus.site.url)) yield { ...found, address }
  }
}

type Written = Omit<OutsideLink, 'address'>

function* linksOf(corpus: Corpus, siteFile: Place): Generator<Written> {
  yield* fieldLinks(corpus.site, siteAddressFields, siteFile)
  for (const entry of corpus.all) yield* entryLinks(entry)
  for (const { entry, place, body } of bodiesOf(corpus))
    for (const { href, to, line, column } of body.links)
      if (!to) yield { href, entry, place, field: '', line, column }
}

function* entryLinks(entry: Entry): Generator<Written> {
  const { collection, data, translations } = entry
  for (const link of fieldLinks(data, addressFields[collection], entry)) yield { ...link, entry }
  const translated = translatedAddressFields[collection]
  for (const translation of translations)
    for (const link of fieldLinks(translation.data, translated, translation))
      yield { ...link, entry }
}

function* fieldLinks(data: unknown, paths: readonly FieldPath[], place: Place): Generator<Written> {
  for (const path of paths)
    for (const [field, href] of valuesAt(data, path)) yield { href, place, field }
}

/** Letters to an address of mail and the like are none. */
function addressIn(href: string): string | undefined {
  const url = /^https?:/i.test(href) ? URL.parse(href) : null
  if (!url) return undefined
  url.hash = ''
  return url.href
}
