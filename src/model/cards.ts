import { collections } from '#schema/collection.ts'
import { addresseeAddress, addressOf } from './addresses.ts'
import type { Corpus } from './corpus.ts'
import type { Entry } from './entry.ts'
import { onceFor } from './once.ts'
import { addresseesOf, type Debt } from './owed.ts'
import { hasPage, isFollowedUp } from './recommendations.ts'

/** Pixels, as messengers show a picture large (https://ogp.me; Facebook and X ask for about 1.91 : 1). */
export const cardWidth = 1200
export const cardHeight = 630

/** A page that has a picture by which messengers show it. */
export type CardPage = { address: string } & (
  | { of: 'site' }
  | { of: 'entry'; entry: Entry }
  | { of: 'list'; collection: ListedOnPage }
  | { of: 'addressees' }
  | { of: 'addressee'; debt: Debt<'organizations'> }
)

export type ListedOnPage = Exclude<(typeof collections)[number], 'pages'>

/** Every page that has a card of its own, the front page first. */
export const cardPages = (corpus: Corpus): readonly CardPage[] => [...pages(corpus).values()]

/**
 * The address of the card of a page: its own, or that of the nearest page above it that has one. The second page of a
 * list, a part of it and a past day have that of the whole; `/asks/by/sectors/water/` → `/asks/card.png`.
 *
 * @param address inside the site, without a language
 */
export function cardAddress(address: string, corpus: Corpus): string {
  const all = pages(corpus)
  let above = all.has(address) ? address : fallback(address)
  while (!all.has(above)) above = above.replace(/[^/]*\/$/, '')
  return `${above}card.png`
}

/** Whether a page has a card of its own. @param address inside the site, without a language */
export const hasCard = (address: string, corpus: Corpus): boolean => pages(corpus).has(address)

/** A recommendation without a card is told best by its review, and what a funder paid for by the funder. */
const fallback = (address: string): string =>
  address
    .replace(/^\/recommendations\/(?!by\/|page\/)([^/]+)\/[^/]+\/$/, '/reviews/$1/')
    .replace(/^\/funders\//, '/organizations/')

/** Whether a file of a site is a card. @param path from the folder of the site; those below `files/` are of editors */
export const isCard = (path: string): boolean =>
  /(^|\/)card\.png$/.test(path) && !path.startsWith('files/')

const pages = onceFor((corpus: Corpus): ReadonlyMap<string, CardPage> => {
  const all: CardPage[] = [
    { address: '/', of: 'site' },
    ...collections
      .filter((collection) => collection !== 'pages')
      .map((collection) => ({ address: `/${collection}/`, of: 'list' as const, collection })),
    { address: '/addressees/', of: 'addressees' },
    ...addresseesOf(corpus).map((debt) => ({
      address: addresseeAddress(debt.of.id),
      of: 'addressee' as const,
      debt,
    })),
    ...entriesWithCard(corpus).map((entry) => ({
      address: addressOf(entry),
      of: 'entry' as const,
      entry,
    })),
  ]
  return new Map(all.map((page) => [page.address, page]))
})

/** A card takes as long as twenty pages, and nobody shares each of ten thousand rows of a report. */
const mostRecommendations = 500

/** Where there are very many recommendations, only those have a card of which more is known than their row says. */
function entriesWithCard(corpus: Corpus): Entry[] {
  const many =
    corpus.of('recommendations').filter((each) => hasPage(each, corpus)).length >
    mostRecommendations
  return corpus.all.filter(
    (entry) =>
      entry.collection !== 'recommendations' ||
      (many ? isFollowedUp(entry, corpus) : hasPage(entry, corpus)),
  )
}
