import { addressOf, fixedAddresses } from '#model/addresses.ts'
import { type InsideLink, insideLinks } from '#model/bodies.ts'
import type { Corpus } from '#model/corpus.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import type { Collection } from '#schema/collection.ts'
import { missingFile } from './_attachments.ts'
import type { Check, Surroundings } from './check.ts'

type Code = 'broken-link' | 'missing-file'

/** A link inside the site leads to a page or a file that is there. */
export const brokenLink: Check<Code> = function* (corpus, around) {
  const known = new Set([...around.attachments, ...fixedAddresses, ...brokenPages(around)])
  for (const found of insideLinks(corpus))
    if (!found.target && !known.has(found.to.address))
      yield {
        entry: found.place,
        field: '',
        line: found.link.line,
        ...breachOf(found, corpus, around),
      }
}

function breachOf(
  { link: { href }, to: { address } }: InsideLink,
  corpus: Corpus,
  around: Surroundings,
): Pick<Problem<Code>, 'code' | 'values'> {
  if (address.startsWith('/files/')) return missingFile(address, around)
  const meant = nearest(address, [...corpus.all.map(addressOf), ...fixedAddresses])
  const suggestion = meant !== undefined && { nearest: meant }
  return { code: 'broken-link', values: { href, ...suggestion } }
}

/** The pages of files that could not be read: they will be there. */
const brokenPages = ({ broken }: Surroundings): string[] =>
  [...broken].map((key) => {
    const [collection, ...id] = key.split('/') as [Collection, ...string[]]
    return addressOf({ collection, id: id.join('/') })
  })
