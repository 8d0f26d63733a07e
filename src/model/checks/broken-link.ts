import { addressOf, fixedAddresses } from '#model/addresses.ts'
import { type InsideLink, insideLinks } from '#model/bodies.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import type { Collection } from '#schema/collection.ts'
import { missingFile } from './_attachments.ts'
import type { Check, Surroundings } from './check.ts'

type Code = 'broken-link' | 'missing-file'

/** A link inside the site leads to a page or a file that is there. */
export const brokenLink: Check<Code> = function* (corpus, around) {
  const known = new Set([...around.attachments, ...fixedAddresses, ...brokenPages(around)])
  const broken = [...insideLinks(corpus)].filter(
    ({ target, to }) => !target && !known.has(to.address),
  )
  const pages = broken.length > 0 ? [...corpus.all.map(addressOf), ...fixedAddresses] : []
  for (const found of broken)
    yield {
      entry: found.place,
      field: '',
      line: found.link.line,
      ...breachOf(found, pages, around),
    }
}

function breachOf(
  { link: { href }, to: { address } }: InsideLink,
  pages: readonly string[],
  around: Surroundings,
): Pick<Problem<Code>, 'code' | 'values'> {
  if (address.startsWith('/files/')) return missingFile(address, around)
  const meant = nearest(address, pages)
  const suggestion = meant !== undefined && { nearest: meant }
  return { code: 'broken-link', values: { href, ...suggestion } }
}

/** The pages of files that could not be read: they will be there. */
const brokenPages = ({ broken }: Surroundings): string[] =>
  [...broken].map((key) => {
    const [collection, ...id] = key.split('/') as [Collection, ...string[]]
    return addressOf({ collection, id: id.join('/') })
  })
