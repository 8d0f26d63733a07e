import { posix } from 'node:path'

/** A finished site, as far as its addresses go. */
export interface SiteFiles {
  /** The base path, with a slash at both ends. */
  base: string
  /** Every file, from the folder of the site, with `/` between the parts. */
  files: ReadonlySet<string>
}

/**
 * The way from one file of the site to what an address names, for a browser that reads from a disk: relative, and to a
 * file. Nothing where the address is not of this site, or names no file of it.
 *
 * @param address such as `/voice/asks/?state=open#main`
 */
export function wayToFile(address: string, from: string, site: SiteFiles): string | undefined {
  const [path, rest] = partsOf(address, site)
  if (path === undefined) return undefined
  const file = servedFile(path, site)
  return file === undefined ? undefined : `${wayTo(file, from)}${rest}`
}

/** The same for a script, which knows folders by themselves, and what it adds to them. */
export function wayToPlace(address: string, from: string, site: SiteFiles): string | undefined {
  const [path, rest] = partsOf(address, site)
  if (path === undefined) return undefined
  if (path === '' || path.endsWith('/')) return `${wayTo(path, from) || '.'}/${rest}`
  return site.files.has(path) ? `${wayTo(path, from)}${rest}` : undefined
}

/**
 * What an address on a page names, from the folder of the site; a folder ends in a slash. Nothing where it is on
 * another host or of another scheme.
 *
 * @param from the page or file, from the folder of the site
 */
export function pathOf(address: string, from: string, { base }: SiteFiles): string | undefined {
  const [, path = ''] = /^([^?#]*)/.exec(address) ?? []
  if (path === '') return from
  if (path.startsWith(base) && !path.startsWith('//')) return decoded(path.slice(base.length))
  return /^([a-z][a-z\d+.-]*:|\/\/)/i.test(path) ? undefined : fileAt(path, from)
}

/**
 * The file with which static hosts answer: of a folder its `index.html`, with or without a slash at the end.
 *
 * @param path from the folder of the site
 */
export const servedFile = (path: string, { files }: SiteFiles): string | undefined =>
  [path, `${path}index.html`, `${path}/index.html`].find((name) => files.has(name))

function partsOf(address: string, { base }: SiteFiles): [path: string | undefined, rest: string] {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  if (!path.startsWith(base) || path.startsWith('//')) return [undefined, '']
  return [decoded(path.slice(base.length)), rest]
}

/** The relative address of a file, from another one: `#` and `?` in names do not end it. */
export const wayTo = (file: string, from: string): string =>
  posix
    .relative(posix.dirname(from), file.toWellFormed())
    .split('/')
    .map(encodeURIComponent)
    .join('/')

/**
 * The file that a relative address names, from the folder of the site; it begins with `../` where that is outside.
 *
 * @param way without a query or a fragment
 */
export const fileAt = (way: string, from: string): string =>
  posix.join(posix.dirname(from), decoded(way))

/** What is no encoding stands for itself, as browsers read it: `50%.html`. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
