import { translator } from '#i18n/index.ts'
import { indexOf } from '#search/build.ts'
import { recordsOf } from '#search/records.ts'
import type { Output } from './output.ts'

/** The search index, one file a language (the format: #search/index-file.ts). */
export default {
  label: 'output.search',
  files: (corpus) =>
    corpus.site.locales.map((locale) => ({
      path: `search/${locale}.json`,
      body: () => {
        const { state } = translator(locale, corpus.site.stateNames)
        return JSON.stringify(indexOf(recordsOf(corpus, locale, state), locale))
      },
    })),
} satisfies Output
