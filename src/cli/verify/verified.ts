import { filesOf, listingOf, type SiteFile } from '#cli/finished-site/files.ts'
import { faultsIn } from './index.ts'
import type { Fault, FinishedSite } from './rule.ts'
import { sumsFile } from './sums.ts'

/** A site that was read from end to end. */
export interface VerifiedSite {
  faults: Fault[]
  /** SHA-256 of every file but the sums themselves, by path. */
  sums: Map<string, string>
}

/** @param folder absolute */
export function verified(folder: string, known: Omit<FinishedSite, 'files'>): VerifiedSite {
  const listing = listingOf(folder)
  const files = listing.files.filter((path) => path !== sumsFile)
  const links = listing.others.map((file): Fault => ({ code: 'not-a-file', file }))
  const sums = new Map<string, string>()
  const site = { ...known, files: new Set(files) }
  const faults = [...faultsIn(site, summed(filesOf(folder, files), sums))]
  return { faults: [...links, ...faults], sums }
}

function* summed(files: Iterable<SiteFile>, sums: Map<string, string>): Generator<SiteFile> {
  for (const file of files) {
    sums.set(file.path, file.sha256())
    yield file
  }
}
