import { type Translator, translator } from '#i18n/index.ts'
import { addressIn, addressOf, whereaboutsOf } from '#model/addresses.ts'
import { policyText, stillPolicy } from '#model/policy.ts'
import { hasPage, rowAddress } from '#model/recommendations.ts'
import { titleOf, type Word } from '#model/words.ts'
import { escaped } from './escaped.ts'
import type { Output } from './output.ts'

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
      const { pathIn, urlIn } = whereaboutsOf(corpus.site)
      for (const recommendation of without) {
        const row = rowAddress(recommendation, corpus)
        const address = addressIn(corpus.site, locale, addressOf(recommendation))
        yield {
          path: `${address.slice(1)}index.html`,
          body: () =>
            redirect(words, {
              title: titleOf(recommendation, locale),
              path: pathIn(locale, row),
              url: urlIn(locale, row),
            }),
        }
      }
    }
  },
} satisfies Output

interface Way {
  title: Word
  path: string
  url: string
}

const redirect = ({ locale, direction, t }: Translator, { title, path, url }: Way): string =>
  `<!doctype html>
<html lang="${locale}" dir="${direction}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyText(stillPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title.text)}</title>
<meta http-equiv="refresh" content="0; url=${escaped(path)}">
<link rel="canonical" href="${escaped(url)}">
<h1${title.locale === locale ? '' : ` lang="${title.locale}"`}>${escaped(title.text)}</h1>
<p><a href="${escaped(path)}">${escaped(t('recommendation.in-review'))}</a></p>
</html>
`
