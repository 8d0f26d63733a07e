import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { addressOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { runAstro } from './_astro.ts'
import { type CheckedContent, root } from './_content.ts'

const workshop = join(root, '.samleng')

/**
 * Builds the site beside the last good one and swaps the two when every page is there: whatever goes wrong before
 * that, the last good site stays.
 *
 * @param content checked, and right
 * @param out the folder of the finished site, from the project folder
 * @returns the folder, or what went wrong
 */
export async function buildSite(
  content: CheckedContent,
  out: string,
): Promise<BuiltSite | FailedSite> {
  const { published } = content.reading
  const next = join(workshop, 'next')
  await rm(next, { recursive: true, force: true })
  const code = await runAstro(['build', '--silent'], {
    SAMLENG_OUT: next,
    SAMLENG_CONTENT: content.folder,
    SAMLENG_AS_OF: published.asOf,
  })
  if (code !== 0) return { failed: 'astro' }
  const missing = pagesOf(published).find((page) => !existsSync(join(next, page)))
  if (missing) return { failed: 'missing-page', page: missing }
  const site = resolve(root, out)
  await swap(next, site)
  return { folder: site, pages: pagesOf(published).length }
}

export interface BuiltSite {
  folder: string
  pages: number
}

export type FailedSite = { failed: 'astro' } | { failed: 'missing-page'; page: string }

/** Every entry in has a page out, in every language: the file of each, from the folder of the site. */
function pagesOf({ all, site }: Corpus): string[] {
  const [rootLocale] = site.locales
  const folders = site.locales.map((locale) => (locale === rootLocale ? '' : locale))
  return folders.flatMap((folder) =>
    ['/', ...all.map(addressOf)].map((address) => join(folder, address, 'index.html')),
  )
}

/** Two renames: the time in which there is no site is that of one system call. */
async function swap(next: string, site: string): Promise<void> {
  const last = join(workshop, 'last')
  await rm(last, { recursive: true, force: true })
  await mkdir(resolve(site, '..'), { recursive: true })
  if (existsSync(site)) await rename(site, last)
  await rename(next, site)
  await rm(last, { recursive: true, force: true })
}
