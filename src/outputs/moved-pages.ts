import { translator } from '#i18n/index.ts'
import { addressIn, whereaboutsOf } from '#model/addresses.ts'
import { endOf } from '#model/known-addresses.ts'
import { titleOf } from '#model/words.ts'
import type { Output } from './output.ts'
import { redirectPage } from './redirect-page.ts'

/** At each address that an entry had before, a page that leads to where it is now, in each language. */
export default {
  label: 'output.moved-pages',
  *files(corpus) {
    const { moved } = corpus.addresses
    const { pathIn, urlIn, sharedPath } = whereaboutsOf(corpus.site)
    for (const locale of corpus.site.locales) {
      const words = translator(locale, corpus.site.stateNames)
      for (const old of Object.keys(moved)) {
        const to = endOf(old, moved) as string
        const entry = corpus.at(to)
        // Nothing else stands at the end of a way but an entry and what is said of one that was taken back.
        const title = entry ? titleOf(entry, locale) : { text: words.t('withdrawn.title'), locale }
        yield {
          path: `${addressIn(corpus.site, locale, old).slice(1)}index.html`,
          body: () =>
            redirectPage(words, {
              title,
              base: sharedPath('/'),
              path: pathIn(locale, to),
              url: urlIn(locale, to),
              label: words.t('moved.new-address'),
            }),
        }
      }
    }
  },
} satisfies Output
