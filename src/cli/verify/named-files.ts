import { servedFile } from '#cli/finished-site/addresses.ts'
import type { SiteFile } from '#cli/finished-site/files.ts'
import { addressesOf, namesIn } from './_references.ts'
import { isAskedForByName } from './asked-for-by-name.ts'
import type { Fault, SiteRule } from './rule.ts'

/**
 * Whoever begins at the front page comes to every file, and to nothing that is not there. What nobody comes to was
 * perhaps not meant to be published.
 */
export default ((site) => {
  const numbers = new Map([...site.files].map((path, number) => [path, number]))
  const named: Uint32Array[] = Array.from(numbers, () => new Uint32Array(0))
  const beginnings = [...site.files].filter(isAskedForByName)
  return {
    *file(file) {
      const own = new Set<number>()
      for (const { path } of namesIn(file, site)) add(own, numbers.get(path))
      if (file.path.endsWith('.html')) yield* leadsOf(file, own)
      named[numbers.get(file.path) as number] = Uint32Array.from(own)
      if (isOldAddress(file, site.pages)) beginnings.push(file.path)
    },
    *end() {
      const reached = reachedFrom(
        beginnings.map((path) => numbers.get(path) as number),
        named,
      )
      for (const [file, number] of numbers)
        if (!reached.has(number)) yield { code: 'unnamed-file', file }
    },
  }

  function* leadsOf(page: SiteFile, own: Set<number>): Generator<Fault> {
    const lost = new Set<string>()
    for (const { address, path } of addressesOf(page, site)) {
      const file = servedFile(path, site)
      if (file === undefined) lost.add(address)
      else add(own, numbers.get(file))
    }
    for (const address of lost)
      yield { code: 'lost-reference', file: page.path, values: { address } }
  }
}) satisfies SiteRule

const add = (numbers: Set<number>, number: number | undefined): void => {
  if (number !== undefined) numbers.add(number)
}

/** A page that only leads on, or says that there is nothing any more, keeps an address that others may have: no page of the site has to name it. */
const isOldAddress = (file: SiteFile, pages: ReadonlySet<string> | undefined): boolean =>
  file.path.endsWith('.html') &&
  pages?.has(file.path) !== false &&
  ['http-equiv="refresh"', 'content="noindex"'].some((sign) => file.bytes.includes(sign))

function reachedFrom(beginnings: readonly number[], named: readonly Uint32Array[]): Set<number> {
  const reached = new Set(beginnings)
  // A set goes on to what is added while it is walked through.
  for (const number of reached) for (const next of named[number] ?? []) reached.add(next)
  return reached
}
