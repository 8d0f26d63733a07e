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

/** What an address of the site names; nothing for those of others. */
export function kindOf(address: URL, { base, names }: OfflineSite): Kind | undefined {
  const path = pathIn(address, base)
  if (path === undefined || (path !== '' && !names.includes(path.split('/')[0] as string)))
    return undefined
  if (path === '' || path.endsWith('/')) return 'page'
  return /^_astro\/|^search\/[^/]+\/[^/]+\.[^./]+\.json$/.test(path) ? 'hashed' : 'file'
}

/** Where the page is that says what is stored, in the language of an address. */
export function offlinePage(address: URL, { base, locales }: OfflineSite): string {
  const [first] = (pathIn(address, base) ?? '').split('/')
  const folder = locales.slice(1).find((locale) => locale === first)
  return `${base}${folder === undefined ? '' : `${folder}/`}offline/`
}

const pathIn = ({ pathname }: URL, base: string): string | undefined =>
  pathname.startsWith(base) ? pathname.slice(base.length) : undefined
