import { posix } from 'node:path'
import { addressOf } from '#model/addresses.ts'
import type { Collection } from '#schema/collection.ts'
import { collections } from '#schema/collection.ts'

/** Where a link or a picture of a body leads. */
export type Target =
  /** `address` is empty for an anchor of the same page. */
  | { kind: 'inside'; address: string; query: string; anchor: string }
  | { kind: 'outside' }
  /** The code of the problem. */
  | { kind: 'refused'; code: 'forbidden-scheme' | 'unclear-link' | 'outside-content' }

/**
 * @param href as written
 * @param from the file that holds the link, from the content folder: `asks/annual-dialogue.md`
 */
export function targetOf(href: string, from: string): Target {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return wholeTarget(href)
  const [, path = '', query = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(href) ?? []
  if (path === '' && query === '' && anchor !== '') return inside('', '', decoded(anchor))
  const address = decoded(path)
  if (unsafeInAddress.test(address)) return refused('unclear-link')
  if (path.startsWith('/')) return inside(rootAddress(address), query, decoded(anchor))
  return fileTarget(address, query, decoded(anchor), from)
}

function wholeTarget(address: string): Target {
  if (/^https?:\/\//i.test(address))
    return URL.canParse(address) ? { kind: 'outside' } : refused('unclear-link')
  return /^(mailto|tel):\S/i.test(address) ? { kind: 'outside' } : refused('forbidden-scheme')
}

/** Browsers take `\` for `/` and leave out tabs and line breaks, so that `/\x.org` would lead to another site. */
const unsafeInAddress = /[\\\p{Cc}]/u

/** The scheme under which links inside the site wait for their base path and language: the layout puts those. */
const siteHref = ({ address, query, anchor }: Target & { kind: 'inside' }): string =>
  address === '' ? `#${anchor}` : `site:${address}${query}${anchor === '' ? '' : `#${anchor}`}`

/**
 * What a link of a body may have as its `href`; none for a target that is refused. Everything that writes a link of a
 * body comes through here, whether the checks were asked before or not.
 */
export function hrefOf(href: string, from: string): string | undefined {
  const target = targetOf(href, from)
  if (target.kind === 'inside') return siteHref(target)
  return target.kind === 'outside' ? href : undefined
}

/** What a picture of a body may have as its `src`: a file of this site, and nothing else. */
export function srcOf(src: string, from: string): string | undefined {
  const target = targetOf(src, from)
  return target.kind === 'inside' && target.address.startsWith('/files/')
    ? siteHref(target)
    : undefined
}

/** `/asks/annual-dialogue` → `/asks/annual-dialogue/`; a file keeps its name. */
function rootAddress(path: string): string {
  const normal = posix.normalize(path)
  return normal.startsWith('/files/') || normal.endsWith('/') ? normal : `${normal}/`
}

function fileTarget(path: string, query: string, anchor: string, from: string): Target {
  if (path === '') return refused('unclear-link')
  const file = posix.normalize(posix.join(posix.dirname(from), path))
  if (file.startsWith('../')) return refused('outside-content')
  if (file.startsWith('files/')) return inside(`/${file}`, query, anchor)
  const [, collection, id] =
    /^([a-z]+)\/(.+?)(?:\.[a-z]{2,3}(?:-[a-z0-9]+)*)?\.mdx?$/.exec(file) ?? []
  if (!id || !isCollection(collection)) return refused('unclear-link')
  return inside(addressOf({ collection, id }), query, anchor)
}

const isCollection = (name: string | undefined): name is Collection =>
  (collections as readonly (string | undefined)[]).includes(name)

const inside = (address: string, query: string, anchor: string): Target => ({
  kind: 'inside',
  address,
  query,
  anchor,
})

const refused = (code: (Target & { kind: 'refused' })['code']): Target => ({
  kind: 'refused',
  code,
})

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
