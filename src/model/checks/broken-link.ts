import { addressOf, fixedAddresses } from '#model/addresses.ts'
import { type InsideLink, insideLinks } from '#model/bodies.ts'
import { corpusOn, publicPart } from '#model/corpus.ts'
import { derivedAddresses } from '#model/derived-addresses.ts'
import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import type { Collection } from '#schema/collection.ts'
import { absentFile } from './_attachments.ts'
import type { Check, Surroundings } from './check.ts'

type Code = 'broken-link' | 'missing-file'

/** A link inside the site leads to a page or a file that is there. */
export const brokenLink: Check<Code> = function* (corpus, around) {
  const known = new Set([...around.attachments, ...fixedAddresses, ...brokenPages(around)])
  const leadElsewhere = [...insideLinks(corpus)].filter(
    ({ target, to }) => !target && !known.has(to.address),
  )
  if (leadElsewhere.length === 0) return
  // Made of what is public today: a site that is read on an earlier day has fewer past days, and the same texts.
  const derived = derivedAddresses(publicPart(corpusOn(corpus, around.today)))
  const pages = [...corpus.all.map(addressOf), ...fixedAddresses, ...derived]
  for (const found of leadElsewhere.filter(({ to }) => !derived.includes(to.address)))
    yield {
      entry: found.place,
      field: '',
      line: found.link.line,
      column: found.link.column,
      ...breachOf(found, pages, around),
    }
}

function breachOf(
  { link: { href }, to: { address } }: InsideLink,
  pages: readonly string[],
  around: Surroundings,
): Pick<Problem<Code>, 'code' | 'values'> {
  if (address.startsWith('/files/')) return absentFile(address, around)
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
