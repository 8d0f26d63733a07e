import { type Translator, translator } from '#i18n/index.ts'
import { addressIn, whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { endOf } from '#model/known-addresses.ts'
import { settingIn, titleOf, type Word } from '#model/words.ts'
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
        const title = titleAt(to, corpus, words)
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

/** What stands at the end of a way: an entry, what is said of one that was taken back, or a page that every site has. */
function titleAt(address: string, corpus: Corpus, { t, locale }: Translator): Word {
  const entry = corpus.at(address)
  if (entry) return titleOf(entry, locale)
  const isWithdrawn = Object.hasOwn(corpus.addresses.withdrawn, address)
  return {
    text: isWithdrawn ? t('withdrawn.title') : settingIn(corpus.site.name, locale),
    locale,
  }
}
