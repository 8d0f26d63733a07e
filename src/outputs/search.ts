import { translator } from '#i18n/index.ts'
import { filesOf } from '#search/build.ts'
import { recordsOf } from '#search/records.ts'
import { synonymsIn } from '#search/synonyms.ts'
import type { Output } from './output.ts'

/** The search index of each language (the format: #search/index-file.ts). */
export default {
  label: 'output.search',
  *files(corpus) {
    for (const locale of corpus.site.locales) {
      const { state, date } = translator(locale, corpus.site.stateNames)
      const records = recordsOf(corpus, locale, state, date)
      for (const { path, body } of filesOf(records, locale, synonymsIn(corpus.synonyms, locale)))
        yield { path: `search/${path}`, body: () => body }
    }
  },
} satisfies Output
