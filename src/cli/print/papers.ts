import { servedFile } from '#cli/finished-site/addresses.ts'
import { siteFile } from '#cli/finished-site/files.ts'
import { type EntryInData, type SiteToPrint, UntoldSite } from './site.ts'

/** A page that is made a PDF of. */
export interface Paper {
  /** Of the PDF, from the folder of the PDFs: `meetings/2021-06-02-cso-un-virtual-meeting.km.pdf`. */
  name: string
  locale: string
  /** The address at which readers find the page, origin included. */
  address: string
  /** From the folder of the site. Of a list, that of its first page. */
  page: string
}

/** Those that are handed over, one by one; of asks it is the list. */
const printed = ['meetings', 'briefs', 'reviews', 'sectors'] as const

/**
 * Every page to print in every language, in the order of the site: its list of asks, then each meeting, brief, review
 * and sector.
 *
 * @throws UntoldSite
 */
export function papersOf(site: SiteToPrint): Paper[] {
  const entries = printed.flatMap((collection) =>
    site
      .entriesOf(collection)
      .flatMap((entry) => entryPapers(`${collection}/${entry.id}`, entry, site)),
  )
  return [...askLists(site), ...entries]
}

function entryPapers(name: string, { page }: EntryInData, site: SiteToPrint): Paper[] {
  return site.languages.flatMap((locale) => {
    const address = page[locale]
    return address === undefined ? [] : [paper(name, locale, address, site)]
  })
}

/** Where nothing was asked yet, there is nothing to hand over. */
function askLists(site: SiteToPrint): Paper[] {
  if (site.entriesOf('asks').length === 0) return []
  const [root] = site.languages
  return site.languages.map((locale) => {
    const address = new URL(`${locale === root ? '' : `${locale}/`}asks/`, site.home).href
    return paper('asks', locale, address, site)
  })
}

/** @throws UntoldSite where the site says that there is a page, and there is none */
function paper(name: string, locale: string, address: string, site: SiteToPrint): Paper {
  const page = fileOf(address, site)
  return { name: `${name}.${locale}.pdf`, locale, address, page }
}

function fileOf(address: string, site: SiteToPrint): string {
  const path = decodeURI(new URL(address).pathname.slice(site.base.length))
  const file = address.startsWith(site.home) ? servedFile(path, site) : undefined
  if (file === undefined) throw new UntoldSite(`${path}index.html`)
  return file
}

/** The files of a page and, where it begins a list, of those on which the list goes on, in order. */
export function wholeListFrom(first: string, site: SiteToPrint, textOf: TextOf): string[] {
  const pages = [first]
  for (let page: string | undefined = first; page !== undefined; ) {
    page = nextPage(page, site, textOf)
    if (page !== undefined && pages.includes(page)) break
    if (page !== undefined) pages.push(page)
  }
  return pages
}

/** The text of a file of the site. */
export type TextOf = (file: string) => string

function nextPage(page: string, site: SiteToPrint, textOf: TextOf): string | undefined {
  const next = siteFile(page, Buffer.from(textOf(page)))
    .tags()
    .find(({ attributes }) => attributes.get('rel') === 'next')
  const address = next?.attributes.get('href')
  return address === undefined ? undefined : fileOf(new URL(address, site.home).href, site)
}
