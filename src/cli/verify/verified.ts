import { faultsIn } from './index.ts'
import type { Fault, FinishedSite } from './rule.ts'
import { filesOf, listingOf } from './site-folder.ts'

/**
 * Reads a finished site from end to end.
 *
 * @param folder absolute
 * @returns how many files it has, and what is wrong with it
 */
export function verified(
  folder: string,
  known: Pick<FinishedSite, 'base' | 'pages'>,
): { count: number; faults: Fault[] } {
  const { files, others } = listingOf(folder)
  const links = others.map((file): Fault => ({ code: 'not-a-file', file }))
  const site = { ...known, files: new Set(files) }
  const faults = [...links, ...faultsIn(site, filesOf(folder, files))]
  return { count: files.length, faults }
}
