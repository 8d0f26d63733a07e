import { extname } from 'node:path'
import { pathOf, type SiteFiles } from '#cli/finished-site/addresses.ts'
import type { SiteFile } from '#cli/finished-site/files.ts'
import { addressesIn } from '#cli/finished-site/tags.ts'
import { apiAddress } from '#model/data-addresses.ts'
import { digestLength } from '#search/digest.ts'
import type { Manifest, SeriesName } from '#search/index-file.ts'
import { partPath } from '#search/part-path.ts'

/** What a file says that another one is needed for. */
export interface Reference {
  /** As it is written. */
  address: string
  /** From the folder of the site; a folder ends in a slash. */
  path: string
}

/** Where a page leads and what it loads, as far as that is of this site: each of these must be there. */
export const addressesOf = (page: SiteFile, site: SiteFiles): Reference[] =>
  [...page.tags().flatMap(addressesIn), ...toldWhole(page)].flatMap((address) =>
    referred(address, page, site),
  )

/**
 * What programs are told of is named with the origin of the site, which is that of the address to share: the picture that
 * messengers show, and the page in other formats.
 */
function toldWhole(page: SiteFile): string[] {
  const told = (property: string) =>
    page.tags().find(({ attributes }) => attributes.get('property') === property)
  const [url, card] = ['og:url', 'og:image'].map(
    (property) => told(property)?.attributes.get('content') ?? '',
  ) as [string, string]
  const formats = page
    .tags()
    .filter(({ attributes }) => attributes.get('rel') === 'alternate' && attributes.has('type'))
    .map(({ attributes }) => attributes.get('href') ?? '')
  return [card, ...formats].flatMap((address) => {
    const there = URL.parse(address)
    return there && there.origin === URL.parse(url)?.origin ? [there.pathname] : []
  })
}

/** What a file names besides, for its scripts or its styles; some of it may be no file at all. */
export const namesIn = (file: SiteFile, site: SiteFiles): Reference[] => {
  const names = namers[extname(file.path)]
  return names === undefined ? [] : names(file).flatMap((name) => referred(name, file, site))
}

function referred(address: string, { path: from }: SiteFile, site: SiteFiles): Reference[] {
  const path = pathOf(address, from, site)
  return path === undefined ? [] : [{ address, path }]
}

/** The endings of what only scripts and styles name. */
const named = '(?:js|json|css|woff2|svg|png|jpg|webp|avif|wasm)'
/** In quotes, as they stand in scripts, and in JSON inside attributes. */
const inQuotes = new RegExp(`(?:["'\`]|&quot;)([^"'\`&\\s<>]+\\.${named})(?=["'\`]|&quot;)`, 'g')
const inStyles = /url\(\s*["']?([^"')]+)["']?\s*\)/g

const allIn = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, name]) => name as string)

const namers: Readonly<Record<string, (file: SiteFile) => string[]>> = {
  '.html': (page) => [...allIn(page.text(), inQuotes), ...allIn(page.text(), inStyles)],
  '.css': (style) => allIn(style.text(), inStyles),
  // The service worker tells everything that the site has, so that it changes with it.
  '.js': (script) => (script.path === 'sw.js' ? [] : allIn(script.text(), inQuotes)),
  '.json': (file) => [...partsOf(file), ...filesOfApi(file)],
}

/** The parts of a search index, from its manifest. */
function partsOf({ path, text }: SiteFile): string[] {
  if (!/^search\/[^/]+\.json$/.test(path)) return []
  const manifest = manifestIn(text())
  return Object.entries(manifest?.series ?? {}).flatMap(([name, { digests }]) =>
    Array.from({ length: digests.length / digestLength }, (_, number) =>
      partPath(manifest as Manifest, name as SeriesName, number),
    ),
  )
}

/** Nothing where the file is cut off, which is another rule's business, or something else. */
function manifestIn(text: string): Manifest | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a file of the API says to read next; an address there is whole, so that programs need not know where they are. */
const filesOfApi = ({ path, text }: SiteFile): string[] =>
  path.startsWith(apiAddress.slice(1))
    ? allIn(text(), /"api":"([^"]+)"/g).flatMap((address) => URL.parse(address)?.pathname ?? [])
    : []
