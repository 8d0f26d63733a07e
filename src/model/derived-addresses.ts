import { addresseeAddress, addressOf, onDay } from './addresses.ts'
import type { Corpus } from './corpus.ts'
import { listedCollections, listsOf, wholeAndParts } from './lists.ts'
import { addresseesOf } from './owed.ts'
import { askPeriods, type Period, pastOf, reviewPeriods } from './periods.ts'

/** The first page of everything that is made of the ledger and is no entry: lists by facet, past days, addressees. */
export const derivedAddresses = (corpus: Corpus): string[] => [
  ...listedCollections.flatMap((collection) =>
    wholeAndParts(listsOf(corpus, collection)).map(({ address }) => address),
  ),
  ...addresseesOf(corpus).map(({ of }) => addresseeAddress(of.id)),
  ...pastDays('/asks/', askPeriods(corpus)),
  ...corpus
    .of('reviews')
    .flatMap((review) => pastDays(addressOf(review), reviewPeriods(review, corpus))),
]

const pastDays = (address: string, periods: readonly Period[]): string[] =>
  pastOf(periods).map(({ from }) => onDay(address, from))
