import { type Translator, translator } from '#i18n/index.ts'
import { type Whereabouts, whereaboutsOf } from '#model/addresses.ts'
import { type Corpus, corpusOn } from '#model/corpus.ts'
import type { Day } from '#model/dates.ts'

/** What every component needs to show something: the corpus, the language of the page, and where things are. */
export interface View extends Translator, Whereabouts {
  corpus: Corpus
  /** What to put into `lang` for a text in a language: nothing where it is that of the page. */
  langOf(locale: string): string | undefined
  /** The path of an address of this site in the page’s language, below the base path: `/asks/x/` → `/voice/km/asks/x/`. */
  path(address: string): string
  /** The absolute form of `path`, for citations and canonical links. */
  url(address: string): string
}

/** The same view on another day: whatever is shown with it is shown as it was then. */
export const viewOn = (view: View, day: Day): View => ({
  ...view,
  corpus: corpusOn(view.corpus, day),
})

export function viewOf(corpus: Corpus, locale: string): View {
  const { site } = corpus
  const whereabouts = whereaboutsOf(site)
  return {
    ...translator(locale, site.stateNames),
    ...whereabouts,
    corpus,
    langOf: (language) => (language === locale ? undefined : language),
    path: (address) => whereabouts.pathIn(locale, address),
    url: (address) => whereabouts.urlIn(locale, address),
  }
}
