import { addressIn } from '#model/addresses.ts'
import { cardAddress, cardPages } from '#model/cards.ts'
import { cardOf } from './cards/card.ts'
import type { Output } from './output.ts'

/** The picture by which messengers show a page, beside each page: 1200 × 630 pixels (https://ogp.me). */
export default {
  label: 'output.cards',
  *files(corpus) {
    for (const locale of corpus.site.locales)
      for (const page of cardPages(corpus)) {
        const card = cardOf(page, corpus, locale)
        yield {
          path: addressIn(corpus.site, locale, cardAddress(page.address, corpus)).slice(1),
          madeFrom: JSON.stringify(card),
          body: async () => (await import('./cards/picture.ts')).pictureOf(card),
        }
      }
  },
} satisfies Output
