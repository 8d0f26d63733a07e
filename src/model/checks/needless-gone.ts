import { type Corpus, corpusOn, publicPart } from '#model/corpus.ts'
import { endOf, isUnread } from '#model/known-addresses.ts'
import { missesOf, nameOf } from '#model/missed-anchors.ts'
import type { Check } from './check.ts'

/** What `moved.yml` says is meant to be gone was published, and is gone. */
export const needlessGone: Check<'needless-gone'> = function* (
  corpus,
  { moves: entry, today, broken },
) {
  const { gone } = corpus.addresses
  if (gone.length === 0) return
  const seen = publicPart(corpusOn(corpus, today))
  for (const [index, address] of gone.entries())
    if (!isUnread(pageOf(address, seen), broken) && !isMissed(address, seen))
      yield { code: 'needless-gone', entry, field: `gone.${index}`, values: { address } }
}

/** Where the page stands now that something is gone from. */
const pageOf = (name: string, { addresses }: Corpus): string => {
  const [address = ''] = name.split('#')
  return endOf(address, addresses.moved) ?? address
}

function isMissed(name: string, seen: Corpus): boolean {
  const [address = ''] = name.split('#')
  const { published } = seen.addresses
  const page = Object.hasOwn(published, address) ? published[address] : undefined
  const entry = seen.at(pageOf(name, seen))
  return (
    page !== undefined &&
    entry !== undefined &&
    [...missesOf(page, entry, seen.site.locales)].some((miss) => nameOf(miss, address) === name)
  )
}
