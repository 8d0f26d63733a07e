import { translator } from '#i18n/index.ts'
import { addressIn, whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { startOfDay } from '#model/dates.ts'
import { type Feed, feedAddress, feedsOf, type Happening } from '#model/feeds.ts'
import { onceFor } from '#model/once.ts'
import { settingIn, titleOf } from '#model/words.ts'
import { atom } from './feeds/atom.ts'
import type { FeedItem, FeedText } from './feeds/item.ts'
import { jsonFeed } from './feeds/json-feed.ts'
import { contentOf, type Telling, titleOfHappening } from './feeds/told.ts'
import type { Output } from './output.ts'

/** What has happened, for those who follow the site, a sector, an organization, an ask or a review: beside its page. */
export default {
  label: 'output.feeds',
  *files(corpus) {
    const feeds = feedsOf(corpus)
    for (const locale of corpus.site.locales) {
      const words = {
        ...translator(locale, corpus.site.stateNames),
        ...whereaboutsOf(corpus.site),
        corpus,
      }
      for (const feed of feeds) {
        const text = onceFor(() => textOf(feed, words))
        for (const [form, written] of [
          ['xml', atom],
          ['json', jsonFeed],
        ] as const)
          yield {
            path: addressIn(corpus.site, locale, feedAddress(feed.address, form)).slice(1),
            body: () => written(text(feed)),
          }
      }
    }
  },
} satisfies Output

function textOf({ address, entry, happenings }: Feed, words: Telling): FeedText {
  const { corpus, locale, urlIn } = words
  const { site, asOf } = corpus
  const name = settingIn(site.name, locale)
  const items = happenings().map((happening) => itemOf(happening, words))
  return {
    locale,
    title: entry ? `${titleOf(entry, locale).text} · ${name}` : name,
    description: words.t('feed.description'),
    page: urlIn(locale, address),
    self: {
      xml: urlIn(locale, feedAddress(address, 'xml')),
      json: urlIn(locale, feedAddress(address, 'json')),
    },
    publisher: settingIn(site.publisher, locale),
    licence: `${site.licence.name} <${site.licence.url}>`,
    updated: items[0]?.date ?? startOfDay(asOf, site.timeZone),
    items,
  }
}

function itemOf(happening: Happening, words: Telling): FeedItem {
  const { corpus, locale, urlIn } = words
  const { entry, day, id, address } = happening
  const sectors = 'sectors' in entry.data ? entry.data.sectors : []
  return {
    id: urlIn(locale, id),
    url: urlIn(locale, address),
    title: titleOfHappening(happening, words),
    html: contentOf(happening, words),
    date: dayStart(corpus)(day),
    sectors: corpus.these('sectors', sectors).map((sector) => titleOf(sector, locale).text),
  }
}

/** Worked out once for each day: zones are dear to ask. */
const dayStart = onceFor(({ site }: Corpus) => {
  const known = new Map<string, string>()
  return (day: string): string => {
    const start = known.get(day) ?? startOfDay(day, site.timeZone)
    known.set(day, start)
    return start
  }
})
