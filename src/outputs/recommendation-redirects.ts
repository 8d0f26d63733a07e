import { translator } from '#i18n/index.ts'
import { addressIn, addressOf, whereaboutsOf } from '#model/addresses.ts'
import { hasPage, rowAddress } from '#model/recommendations.ts'
import { titleOf } from '#model/words.ts'
import type { Output } from './output.ts'
import { redirectPage } from './redirect-page.ts'

/**
 * The address of a recommendation stays the same whether it has a page or not: where it has none, a small page at that
 * address leads to its row in the review. Static hosts know no other redirect.
 */
export default {
  label: 'output.recommendation-redirects',
  *files(corpus) {
    const without = corpus.of('recommendations').filter((each) => !hasPage(each, corpus))
    if (without.length === 0) return
    for (const locale of corpus.site.locales) {
      const words = translator(locale, corpus.site.stateNames)
      const { pathIn, urlIn, sharedPath } = whereaboutsOf(corpus.site)
      for (const recommendation of without) {
        const row = rowAddress(recommendation, corpus)
        const address = addressIn(corpus.site, locale, addressOf(recommendation))
        yield {
          path: `${address.slice(1)}index.html`,
          body: () =>
            redirectPage(words, {
              title: titleOf(recommendation, locale),
              base: sharedPath('/'),
              path: pathIn(locale, row),
              url: urlIn(locale, row),
              label: words.t('recommendation.in-review'),
            }),
        }
      }
    }
  },
} satisfies Output
