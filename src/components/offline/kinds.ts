/** What a service worker knows of its site. */
export interface OfflineSite {
  /** Its base path, with a slash at both ends. */
  base: string
  /** The names of the files and folders in the folder of the site: others may publish beside it, on the same host. */
  names: readonly string[]
  /** The first one stands at the root. */
  locales: readonly string[]
}

/** `hashed` are the files that never change, because their names do: the newest name is in a page, or in a manifest. */
export type Kind = 'page' | 'file' | 'hashed'

/** The names of the parts of an index end in their digests; matched against a path or an address. */
export const partOfIndex = /\/search\/[^/]+\/[^/]+\.([^./]+)\.json$/

/**
 * What an address of the site names; nothing for those of others.
 *
 * @param origin of the site, where its worker comes from
 */
export function kindOf(
  address: URL,
  { base, names }: OfflineSite,
  origin: string,
): Kind | undefined {
  const path = pathIn(address, base)
  if (address.origin !== origin || path === undefined || !isIn(path, names)) return undefined
  if (path === '' || path.endsWith('/')) return 'page'
  const isPart = partOfIndex.exec(`/${path}`)?.index === 0
  return isPart || path.startsWith('_astro/') ? 'hashed' : 'file'
}

const isIn = (path: string, names: readonly string[]): boolean =>
  path === '' || names.includes(path.split('/')[0] as string)

/** Where the page is that says what is stored, in the language of an address. */
export function offlinePage(
  address: URL,
  { base, locales }: Pick<OfflineSite, 'base' | 'locales'>,
): string {
  const [first] = (pathIn(address, base) ?? '').split('/')
  const folder = locales.slice(1).find((locale) => locale === first)
  return `${base}${folder === undefined ? '' : `${folder}/`}offline/`
}

/** Entries may be called `offline`, too. */
export const isOfflinePage = (address: URL, site: Pick<OfflineSite, 'base' | 'locales'>): boolean =>
  address.pathname === offlinePage(address, site)

const pathIn = ({ pathname }: URL, base: string): string | undefined =>
  pathname.startsWith(base) ? pathname.slice(base.length) : undefined
