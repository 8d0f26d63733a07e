import { addressOf, fixedAddresses, offlineAddress, whereaboutsOf } from '#model/addresses.ts'
import { compareText } from '#model/compare-text.ts'
import type { Corpus } from '#model/corpus.ts'
import { type Day, lastDayOf } from '#model/dates.ts'
import { derivedAddresses } from '#model/derived-addresses.ts'
import type { Entry } from '#model/entry.ts'
import { xmlText } from '#model/escaped.ts'
import { eventsBy, isFollowed } from '#model/ledger.ts'
import { hasPage } from '#model/recommendations.ts'
import type { Output } from './output.ts'

/**
 * Every page with its other languages, for search engines (https://www.sitemaps.org/protocol.html): the first page of
 * each list, which names the next one. What has moved, was withdrawn or only leads on is in none. A large site has
 * several parts and one that names them.
 */
export default {
  label: 'output.sitemap',
  *files(corpus) {
    const parts = partsOf(
      addressesIn(corpus),
      Math.floor(mostAddresses / corpus.site.locales.length),
    )
    if (parts.length === 1) {
      yield { path: 'sitemap.xml', body: () => sitemap(parts[0] ?? [], corpus) }
      return
    }
    const names = parts.map((_, index) => `sitemap-${index + 1}.xml`)
    yield { path: 'sitemap.xml', body: () => sitemapIndex(names, corpus) }
    for (const [index, part] of parts.entries())
      yield { path: names[index] as string, body: () => sitemap(part, corpus) }
  },
} satisfies Output

/** Of a part, in all languages. The protocol has room for 50,000, and for 50 MB, which is less where there are many languages. */
const mostAddresses = 40_000

/** An address inside the site, and the day on which what stands there last changed, where that is known. */
interface Listed {
  address: string
  changed: Day | undefined
}

function addressesIn(corpus: Corpus): Listed[] {
  const entries = corpus.all
    .filter((entry) => entry.collection !== 'recommendations' || hasPage(entry, corpus))
    .map((entry) => ({ address: addressOf(entry), changed: changeOf(entry, corpus) }))
  const others = [...fixedAddresses, ...derivedAddresses(corpus)]
    .filter((address) => address !== offlineAddress)
    .map((address) => ({ address, changed: undefined }))
  return [...new Map([...others, ...entries].map((each) => [each.address, each])).values()].sort(
    (a, b) => compareText(a.address, b.address),
  )
}

/** The last day that the content itself names: of its text, of somebody who read it, of an event. */
function changeOf(entry: Entry, { asOf }: Corpus): Day | undefined {
  const { data } = entry
  const dates = [
    data.updated,
    data.confirmed,
    'date' in data ? data.date : undefined,
    ...(isFollowed(entry) ? eventsBy(entry, asOf).map(({ event }) => event.date) : []),
  ]
  return dates
    .flatMap((date) => (date === undefined ? [] : [lastDayOf(date)]))
    .filter((day) => day <= asOf)
    .sort(compareText)
    .at(-1)
}

/** @param most addresses of a part; there is one at least, however few there are */
export function partsOf<T>(all: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(all.length / most))
  return Array.from({ length: count }, (_, index) => all.slice(index * most, (index + 1) * most))
}

function sitemap(listed: readonly Listed[], { site }: Corpus): string {
  const { urlIn } = whereaboutsOf(site)
  const urls = listed.flatMap(({ address, changed }) => {
    const addresses = site.locales.map(
      (locale) => [locale, xmlText(urlIn(locale, address))] as const,
    )
    const [, first = ''] = addresses[0] ?? []
    const alternates = [...addresses, ['x-default', first] as const].map(
      ([locale, url]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${url}"/>`,
    )
    const date = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`
    return addresses.map(([, url]) => `<url><loc>${url}</loc>${date}${alternates.join('')}</url>\n`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`
}

function sitemapIndex(names: readonly string[], { site }: Corpus): string {
  const { sharedUrl } = whereaboutsOf(site)
  const parts = names.map(
    (name) => `<sitemap><loc>${xmlText(sharedUrl(`/${name}`))}</loc></sitemap>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.join('')}</sitemapindex>
`
}
