import { existsSync, readdirSync, statSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { addressIn, addressOf, basePathOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { runAstro } from './_astro.ts'
import { type CheckedContent, root } from './_content.ts'
import { writeOutputs } from './_outputs.ts'
import { writeServiceWorker } from './_service-worker.ts'
import { UsageError } from './_usage.ts'
import { writeRulesFile } from './headers/rules-file.ts'
import type { Fault } from './verify/rule.ts'
import { verified } from './verify/verified.ts'

const workshop = join(root, '.samleng')

/**
 * Builds the site beside the last good one and swaps the two when every page is there: whatever goes wrong before
 * that, the last good site stays.
 *
 * @param content checked, and right
 * @param out the folder of the finished site, from the project folder
 * @returns the folder, or what went wrong
 * @throws UsageError when the folder holds something other than a site, which would be lost
 */
export async function buildSite(
  content: CheckedContent,
  out: string,
): Promise<BuiltSite | FailedSite> {
  const { published } = content.reading
  const site = resolve(root, out)
  if (holdsOtherThings(site))
    throw new UsageError(content.words.t('usage.not-a-site', { folder: site }))
  const next = join(workshop, 'next')
  await rm(next, { recursive: true, force: true })
  const [astro, derived] = await Promise.allSettled([
    runAstro(['build', '--silent'], {
      SAMLENG_OUT: next,
      SAMLENG_CONTENT: content.folder,
      SAMLENG_AS_OF: published.asOf,
      // The names have been looked for; what makes pages need not know where they are.
      SAMLENG_PROTECTED: '',
    }),
    writeOutputs(published, next),
  ])
  if (derived.status === 'rejected') throw derived.reason
  if (astro.status === 'rejected' || astro.value !== 0) return { failed: 'astro' }
  const pages = new Set(pagesOf(published))
  const { faults } = verified(next, { base: basePathOf(published.site.url), pages })
  const unused = faults.filter(isUnusedAsset)
  if (faults.length > unused.length) return { failed: 'verification', faults }
  await Promise.all(unused.map(({ file }) => rm(join(next, file))))
  await writeServiceWorker(published.site, next)
  writeRulesFile(published.site, next)
  await swap(next, site)
  return { folder: site, pages: pages.size }
}

export interface BuiltSite {
  folder: string
  pages: number
}

export type FailedSite = { failed: 'astro' } | { failed: 'verification'; faults: Fault[] }

/**
 * Takes back a swap that was cut short between its two renames.
 *
 * @param out the folder of the finished site, from the project folder
 */
export async function recoverLast(out: string): Promise<void> {
  const site = resolve(root, out)
  if (!existsSync(site) && existsSync(`${site}.last`)) await rename(`${site}.last`, site)
}

/** Every entry in has a page out, in every language: the file of each, from the folder of the site. */
function pagesOf({ all, site }: Corpus): string[] {
  return site.locales.flatMap((locale) =>
    ['/', ...all.map(addressOf)].map(
      (address) => `${addressIn(site, locale, address).slice(1)}index.html`,
    ),
  )
}

/** Astro makes a script of each that a component has, whether or not a page shows the component. */
const isUnusedAsset = ({ code, file }: Fault): boolean =>
  code === 'unnamed-file' && file.startsWith('_astro/')

/** Two renames beside the site: the time in which there is no site is that of one system call. */
async function swap(next: string, site: string): Promise<void> {
  const [ready, last] = [`${site}.next`, `${site}.last`]
  await rm(ready, { recursive: true, force: true })
  await rm(last, { recursive: true, force: true })
  await mkdir(resolve(site, '..'), { recursive: true })
  await move(next, ready)
  if (existsSync(site)) await rename(site, last)
  await rename(ready, site)
  await rm(last, { recursive: true, force: true })
}

/** A rename does not reach another disk. */
const move = (from: string, to: string): Promise<void> =>
  rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    return cp(from, to, { recursive: true })
  })

/** Every finished site has a page for what leads nowhere. */
function holdsOtherThings(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return false
  return (
    !found.isDirectory() || (readdirSync(path).length > 0 && !existsSync(join(path, '404.html')))
  )
}
