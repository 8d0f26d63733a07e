import type { SiteFile } from '#cli/finished-site/files.ts'
import cutOffFiles from './cut-off-files.ts'
import missingPages from './missing-pages.ts'
import namedFiles from './named-files.ts'
import pagePolicy from './page-policy.ts'
import type { Fault, FinishedSite, Inspection, SiteRule } from './rule.ts'
import stillPages from './still-pages.ts'
import summedFiles from './summed-files.ts'

/** Everything that holds for a finished site. */
export const rules: readonly SiteRule[] = [
  missingPages,
  cutOffFiles,
  namedFiles,
  pagePolicy,
  stillPages,
  summedFiles,
]

/**
 * The breaches of the rules in a site. Its files are taken one at a time, so that a large site needs no more memory
 * than a small one.
 *
 * @param files every file of the site, each read when it is asked for
 */
export function* faultsIn(
  site: FinishedSite,
  files: Iterable<SiteFile>,
  all: readonly SiteRule[] = rules,
): Generator<Fault> {
  const inspections: Inspection[] = all.map((rule) => rule(site))
  for (const file of files)
    for (const inspection of inspections) {
      yield* inspection.file?.(file) ?? []
      if (file.path.endsWith('.html')) yield* inspection.page?.(file) ?? []
    }
  for (const inspection of inspections) yield* inspection.end?.() ?? []
}
