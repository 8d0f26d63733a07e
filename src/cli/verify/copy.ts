import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { siteFile } from '#cli/finished-site/files.ts'
import { basePathOf } from '#model/addresses.ts'
import type { Fault } from './rule.ts'
import { type Sums, sumsFile, sumsIn } from './sums.ts'
import { verified } from './verified.ts'

/** A folder that should be a finished site, read from end to end. */
export interface VerifiedCopy {
  faults: Fault[]
  /** How many files it has besides its sums, and how many of them are pages. */
  files: number
  pages: number
}

/**
 * A finished site says itself what belongs to it; without that, nobody can tell whether all of it is there.
 *
 * @param folder absolute
 * @param sums from elsewhere; without them the site vouches for itself
 * @returns nothing when there is no site
 */
export function verifiedCopy(folder: string, sums?: Sums): VerifiedCopy | undefined {
  const base = baseOf(folder)
  if (base === undefined) return undefined
  const expected = sums ?? ownSums(folder)
  const { faults, sums: found } = verified(folder, { base, pages: undefined, sums: expected })
  const none: Fault[] = expected === undefined ? [{ code: 'no-sums', file: sumsFile }] : []
  const pages = [...found.keys()].filter((path) => path.endsWith('.html'))
  return { faults: [...none, ...faults], files: found.size, pages: pages.length }
}

function ownSums(folder: string): Sums | undefined {
  const file = join(folder, sumsFile)
  return existsSync(file) ? sumsIn(readFileSync(file, 'utf8')) : undefined
}

/** The base path of a site, as its front page says it; nothing where there is no site. */
function baseOf(folder: string): string | undefined {
  const page = join(folder, 'index.html')
  if (!existsSync(join(folder, '404.html')) || !existsSync(page)) return undefined
  const [canonical] = siteFile('index.html', readFileSync(page))
    .tags()
    .filter(({ attributes }) => attributes.get('rel') === 'canonical')
  const url = canonical?.attributes.get('href') ?? ''
  return URL.canParse(url) ? basePathOf(url) : '/'
}
