import { translator } from '#i18n/index.ts'
import { configOf, defaults } from './admin/config.ts'
import { adminPage } from './admin/page.ts'
import type { Output } from './output.ts'

/**
 * The editor in the browser: its page, and what it must know of the content, in the words of each language. The program
 * itself comes from a package (`cli/admin/program.ts`).
 */
export default {
  label: 'output.admin',
  *files(corpus) {
    const { site } = corpus
    if (!site.admin) return
    yield { path: 'admin/index.html', body: () => adminPage(site) }
    for (const locale of site.locales)
      yield {
        path: `admin/config.${locale}.json`,
        body: () =>
          JSON.stringify({
            config: configOf(corpus, translator(locale, site.stateNames)),
            defaults,
          }),
      }
  },
} satisfies Output
