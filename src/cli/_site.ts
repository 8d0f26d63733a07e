import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addressIn, addressOf, basePathOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { oldAddresses } from '#model/known-addresses.ts'
import type { Site } from '#schema/site.ts'
import { type AstroFailure, buildWithAstro } from './_astro.ts'
import { type CheckedContent, root } from './_content.ts'
import { makeDurable } from './_durable.ts'
import { writeOutputs } from './_outputs.ts'
import { writeServiceWorker } from './_service-worker.ts'
import { bringBeside, clearBeside, recoverLast, swap } from './_swap.ts'
import { UsageError } from './_usage.ts'
import { writeAdminProgram } from './admin/program.ts'
import { filesOf } from './finished-site/files.ts'
import { writeRulesFile } from './headers/rules-file.ts'
import type { Fault } from './verify/rule.ts'
import { sumsFile, sumsText } from './verify/sums.ts'
import { verified } from './verify/verified.ts'

const workshop = join(root, '.samleng')

/** Astro works in one folder, whatever the site: only one build at a time. */
export const workshopLock = join(workshop, 'lock')

/**
 * Builds the site beside the last good one, reads it from end to end, waits until it is on the disk, and swaps the two:
 * whatever goes wrong before that, the last good site stays.
 *
 * @param content checked, and right
 * @param site the folder of the finished site, absolute
 * @returns the folder, or what went wrong
 * @throws UsageError when the folder holds something other than a site, which would be lost; or the error of the file
 * system
 */
export async function buildSite(
  content: CheckedContent,
  site: string,
): Promise<BuiltSite | FailedSite> {
  if (holdsOtherThings(site))
    throw new UsageError(content.words.t('usage.not-a-site', { folder: site }))
  const made = join(workshop, 'next')
  try {
    const failed = await makeSite(content, made)
    if (failed) return { failed }
    const { published } = content.reading
    const next = bringBeside(made, site)
    const pages = pagesOf(published)
    const faults = await finish(published, next, new Set([...pages, ...oldPagesOf(published)]))
    if (faults.length > 0) return { failed: 'verification', faults }
    makeDurable(next)
    swap(site)
    return { folder: site, pages: pages.length }
  } finally {
    rmSync(made, { recursive: true, force: true })
    recoverLast(site)
    clearBeside(site)
  }
}

export interface BuiltSite {
  folder: string
  pages: number
}

export type FailedSite = { failed: AstroFailure } | { failed: 'verification'; faults: Fault[] }

async function makeSite(
  { folder, reading }: CheckedContent,
  made: string,
): Promise<AstroFailure | undefined> {
  const { published } = reading
  await rm(made, { recursive: true, force: true })
  const [astro, derived] = await Promise.allSettled([
    buildWithAstro({
      SAMLENG_OUT: made,
      SAMLENG_CONTENT: folder,
      SAMLENG_AS_OF: published.asOf,
      // The names have been looked for; what makes pages need not know where they are.
      SAMLENG_PROTECTED: '',
    }),
    writeDerived(published, made),
  ])
  if (derived.status === 'rejected') throw derived.reason
  if (astro.status === 'rejected') throw astro.reason
  return astro.value
}

async function writeDerived(published: Corpus, made: string): Promise<void> {
  if (published.site.admin) await writeAdminProgram(join(made, 'admin/program'))
  await writeOutputs(published, made)
}

/** Verifies a new site, and adds what can only be written when all the rest is there. */
async function finish(
  { site }: Corpus,
  next: string,
  pages: ReadonlySet<string>,
): Promise<Fault[]> {
  const { faults, sums } = verified(next, { base: basePathOf(site.url), pages, sums: undefined })
  const unused = faults.filter(isUnusedAsset)
  if (faults.length > unused.length) return faults
  for (const { file } of unused) {
    rmSync(join(next, file))
    sums.delete(file)
  }
  await writeServiceWorker(site, next)
  writeRulesFile(site, next)
  for (const file of filesOf(next, ['sw.js', '_headers'])) sums.set(file.path, file.sha256())
  writeFileSync(join(next, sumsFile), sumsText(sums))
  return []
}

/** Every entry in has a page out. */
const pagesOf = ({ all, site }: Corpus): string[] => filesAt(['/', ...all.map(addressOf)], site)

/** Where an entry was once, something still answers. */
const oldPagesOf = ({ addresses, site }: Corpus): string[] => filesAt(oldAddresses(addresses), site)

/** The files of some addresses in every language, from the folder of the site. */
const filesAt = (addresses: readonly string[], site: Site): string[] =>
  site.locales.flatMap((locale) =>
    addresses.map((address) => `${addressIn(site, locale, address).slice(1)}index.html`),
  )

/** Astro makes a script of each that a component has, whether or not a page shows the component. */
const isUnusedAsset = ({ code, file }: Fault): boolean =>
  code === 'unnamed-file' && file.startsWith('_astro/')

/** Every finished site has a page for what leads nowhere. */
export function holdsOtherThings(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return false
  return (
    !found.isDirectory() || (readdirSync(path).length > 0 && !existsSync(join(path, '404.html')))
  )
}
