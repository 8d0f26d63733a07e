import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Sums, sumsFile, sumsIn } from '#cli/verify/sums.ts'
import { type Difference, differencesOf } from './difference.ts'
import { type Page, pageIn } from './page.ts'

/** A page that is not as it was. */
export interface ChangedPage {
  kind: 'added' | 'changed' | 'removed'
  /** From the folder of the site, with a slash before it: `/asks/annual-dialogue/`. */
  address: string
  language: string
  title: string
  /** Of a changed one: where it says something else. */
  differences?: readonly Difference[]
}

export interface ChangedFile {
  kind: ChangedPage['kind']
  /** From the folder of the site. */
  path: string
}

export interface SiteChanges {
  /** Those that say something else, in the order of their addresses. */
  pages: readonly ChangedPage[]
  /** What readers are handed besides pages: attached files, tables, feeds. */
  files: readonly ChangedFile[]
  /** How many pages are others only around what they say: in the header, in the footer, in descriptions. */
  around: number
  /** How many pages are others only in what nobody reads. */
  unread: number
}

/** A finished site that lies in a folder. */
export interface Site {
  folder: string
  sums: Sums
}

/** @returns nothing where there is no finished site */
export function siteIn(folder: string): Site | undefined {
  try {
    const sums = sumsIn(readFileSync(join(folder, sumsFile), 'utf8'))
    return sums && { folder, sums }
  } catch {
    return undefined
  }
}

/** What a reader of one site finds changed in the other: by the sums of both, and then by the words. */
export function changesBetween(before: Site, after: Site): SiteChanges {
  const paths = [...new Set([...before.sums.keys(), ...after.sums.keys()])].sort()
  const changed = paths.filter((path) => before.sums.get(path) !== after.sums.get(path))
  const pages = changed.filter(isPage).map((path) => comparedPage(path, before, after))
  return {
    pages: pages.flatMap((page) => (typeof page === 'string' ? [] : [page])),
    files: changed.filter(isHandedOut).map((path) => ({ kind: kindOf(path, before, after), path })),
    around: pages.filter((page) => page === 'around').length,
    unread: pages.filter((page) => page === 'unread').length,
  }
}

const isPage = (path: string): boolean => path.endsWith('.html')

/** Parts of pages and of the search change with what they are parts of. */
const isHandedOut = (path: string): boolean =>
  !isPage(path) && !/^(_astro|search)\/|^(sw\.js|_headers|\.well-known\/.*)$/.test(path)

function kindOf(path: string, before: Site, after: Site): ChangedPage['kind'] {
  if (!before.sums.has(path)) return 'added'
  return after.sums.has(path) ? 'changed' : 'removed'
}

function comparedPage(path: string, before: Site, after: Site): ChangedPage | 'around' | 'unread' {
  const kind = kindOf(path, before, after)
  const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`
  const shown = pageAt(path, kind === 'removed' ? before : after)
  const changed = { kind, address, language: shown.language, title: shown.title }
  if (kind !== 'changed') return changed
  const last = pageAt(path, before)
  const differences = differencesOf(last.main, shown.main)
  if (differences) return { ...changed, differences }
  return differencesOf(last.around, shown.around) ? 'around' : 'unread'
}

const pageAt = (path: string, { folder }: Site): Page =>
  pageIn(readFileSync(join(folder, path), 'utf8'))
