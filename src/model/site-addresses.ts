import type { Site } from '#schema/site.ts'
import { fixedAddresses, offlineAddress } from './addresses.ts'

/**
 * The folders at the root that the site fills by itself. 404 and 500 are names by which hosts know the pages of their
 * errors; Astro writes them as `404.html` and `500.html`.
 */
const folders = ['files', 'admin', 'api', 'embed', 'funders', '404', '500']

/**
 * Whether the site has something of its own at an address: its lists, languages, attachments, data, the editor. What is
 * called index is to many hosts the folder that it lies in.
 */
export const isOfSite = (address: string, { locales }: Pick<Site, 'locales'>): boolean =>
  fixedAddresses.has(address) ||
  address === offlineAddress ||
  address.endsWith('/index/') ||
  [...locales, ...folders].some((folder) => address === `/${folder}/`)

/**
 * Whether the site may write something at an address or below it that is not of an entry: a language, a part or a past day
 * of a list, data, and files beside pages (`/asks/x/card.png`).
 */
export const isWithinSite = (address: string, site: Pick<Site, 'locales'>): boolean => {
  const [, first = ''] = address.split('/')
  return (
    isOfSite(address, site) ||
    [...site.locales, ...folders, 'addressees', 'data', 'search', 'well-known'].includes(first) ||
    /^\/[^/]+\/(by|on|page)\/|\/on\/|\.[a-z]{2,4}\/$/.test(address)
  )
}
