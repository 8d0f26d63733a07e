import { type Collection, collections } from '#schema/collection.ts'
import type { Site } from '#schema/site.ts'
import type { Day } from './dates.ts'

/**
 * The address of an entry inside the site: no origin, no base path, no language; always a slash at the end.
 * `recommendations` + `khm-2/118-22` → `/recommendations/khm-2/118-22/`. Pages stand at the root: `/about/`.
 */
export const addressOf = ({ collection, id }: { collection: Collection; id: string }): string =>
  collection === 'pages' ? `/${id}/` : `/${collection}/${id}/`

/** The address of a page as it read on a day: `/asks/` → `/asks/on/2014-06-25/`. No id has a slash in it where one of these begins. */
export const onDay = (address: string, day: Day): string => `${address}on/${day}/`

/** The ids of what pages hold besides the body of their entry; no heading of a body has one of them. */
export const pageParts = [
  'asked',
  'asks',
  'briefs',
  'by-sector',
  'by-type',
  'changes',
  'data-api',
  'data-cite',
  'data-columns',
  'data-tables',
  'data-whole',
  'cite',
  'footnote-label',
  'funded-projects',
  'history',
  'index',
  'main',
  'meetings',
  'organizations',
  'owed-answered',
  'owed-due',
  'owed-overdue',
  'owed-waiting',
  'query',
  'recommendations',
  'reviews',
  'search-hint',
  'sectors',
  'site-search',
  'site-search-options',
  'sources',
  'taken-up',
  'thread',
  'took-up',
  'totals',
  'used-by',
  'was-asked',
] as const
export type PagePart = (typeof pageParts)[number]

/**
 * The address of another site as a link may have it. The schemas let no other address into a file; whatever comes here
 * all the same leads nowhere.
 */
export const outsideHref = (address: string | undefined): string | undefined =>
  address !== undefined && /^(https?:\/\/|mailto:)[^\s\\]/i.test(address) ? address : undefined

/** Where it is listed what an organization owes an answer to. */
export const addresseeAddress = (id: string): string => `/addressees/${id}/`

/** What the money of an organization, or a project, touched. */
export const funderAddress = (id: string): string => `/funders/${id}/`

/** An address in a language of the site: the first stands at the root, `/km/asks/x/` for the others. */
export const addressIn = ({ locales }: Site, locale: string, address: string): string =>
  locale === locales[0] ? address : `/${locale}${address}`

/** Where the addresses of a site are on the web; the base path is worked out once. */
export interface Whereabouts {
  /** The path of what is the same in every language: `/voice/files/map.png`. */
  sharedPath(address: string): string
  /** The same with the origin: `https://example.org/voice/files/map.png`. */
  sharedUrl(address: string): string
  /** The path of a page in a language: `/voice/km/asks/x/`. */
  pathIn(locale: string, address: string): string
  /** The same with the origin: `https://example.org/voice/km/asks/x/`. */
  urlIn(locale: string, address: string): string
}

export function whereaboutsOf(site: Site): Whereabouts {
  const base = basePathOf(site.url)
  const sharedPath = (address: string) => `${base}${address.slice(1)}`
  const sharedUrl = (address: string) => new URL(sharedPath(address), site.url).href
  const pathIn = (locale: string, address: string) => sharedPath(addressIn(site, locale, address))
  const urlIn = (locale: string, address: string) => sharedUrl(addressIn(site, locale, address))
  return { sharedPath, sharedUrl, pathIn, urlIn }
}

/** The base path of a site, with a slash at both ends: `https://example.org/voice` → `/voice/`. */
export const basePathOf = (url: string): string => new URL(url).pathname.replace(/\/?$/, '/')

/** Where a site that readers may store says what is stored; no page of another content is there. */
export const offlineAddress = '/offline/'

/** Where people find everything as data. */
export const dataAddress = '/data/'

/** The addresses that exist whatever the content: the front page, search, and the list of each collection. */
export const fixedAddresses: ReadonlySet<string> = new Set([
  '/',
  '/search/',
  '/addressees/',
  dataAddress,
  ...collections
    .filter((collection) => collection !== 'pages')
    .map((collection) => `/${collection}/`),
])
