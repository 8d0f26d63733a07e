import { addressOf, whereaboutsOf } from '#model/addresses.ts'
import { cardAddress, cardHeight, cardWidth } from '#model/cards.ts'
import type { Corpus } from '#model/corpus.ts'
import { embedCode } from '#model/embed-code.ts'
import { type Embedded, embedSize } from '#model/embeds.ts'
import { settingIn, titleOf } from '#model/words.ts'

/** Seconds; the days an ask has waited go on once a day. */
const oneDay = 86_400

/** What programs read that make a frame of a link: the answer of a provider (https://oembed.com), as a file. */
export function oembed(entry: Embedded, corpus: Corpus, locale: string): string {
  const { site } = corpus
  const { urlIn } = whereaboutsOf(site)
  const { width, height } = embedSize[entry.collection]
  return `${JSON.stringify({
    type: 'rich',
    version: '1.0',
    title: titleOf(entry, locale).text,
    provider_name: settingIn(site.name, locale),
    provider_url: urlIn(locale, '/'),
    cache_age: oneDay,
    thumbnail_url: urlIn(locale, cardAddress(addressOf(entry), corpus)),
    thumbnail_width: cardWidth,
    thumbnail_height: cardHeight,
    html: embedCode(entry, corpus, locale),
    width,
    height,
  })}\n`
}
