import { addresseeAddress, addressOf, funderAddress, offlineAddress, onDay } from './addresses.ts'
import type { Corpus } from './corpus.ts'
import { fundersOf } from './funded.ts'
import { listedCollections, listsOf, wholeAndParts } from './lists.ts'
import { addresseesOf } from './owed.ts'
import { askPeriods, type Period, pastOf, reviewPeriods } from './periods.ts'

/**
 * The first page of everything that is no entry and not always there: lists by facet, past days, addressees, funders,
 * what is stored.
 */
export const derivedAddresses = (corpus: Corpus): string[] => [
  ...(corpus.site.offline ? [offlineAddress] : []),
  ...listedCollections.flatMap((collection) =>
    wholeAndParts(listsOf(corpus, collection)).map(({ address }) => address),
  ),
  ...addresseesOf(corpus).map(({ of }) => addresseeAddress(of.id)),
  ...fundersOf(corpus).map(({ funder }) => funderAddress(funder.id)),
  ...pastDays('/asks/', askPeriods(corpus)),
  ...corpus
    .of('reviews')
    .flatMap((review) => pastDays(addressOf(review), reviewPeriods(review, corpus))),
]

const pastDays = (address: string, periods: readonly Period[]): string[] =>
  pastOf(periods).map(({ from }) => onDay(address, from))
