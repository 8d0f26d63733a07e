import { translator } from '#i18n/index.ts'
import { addressIn } from '#model/addresses.ts'
import { type Cited, type CiteFormat, citeAddress, citedEntries, citedOf } from '#model/cited.ts'
import { bibTex } from './cite/bibtex.ts'
import { cslJson } from './cite/csl.ts'
import { ris } from './cite/ris.ts'
import { standingOf } from './cite/standing.ts'
import type { Output } from './output.ts'

/** How each page is cited, for programs that keep references: beside the page, in its language. */
export default {
  label: 'output.cite',
  *files(corpus) {
    const { site } = corpus
    const formats = Object.entries(writers) as [CiteFormat, Writer][]
    const entries = citedEntries(corpus)
    for (const locale of site.locales) {
      const words = translator(locale, site.stateNames)
      for (const entry of entries)
        for (const [format, write] of formats)
          yield {
            path: addressIn(site, locale, citeAddress(entry, format)).slice(1),
            body: () => write(citedOf(entry, corpus, locale), standingOf(entry, corpus, words)),
          }
    }
  },
} satisfies Output

type Writer = (cited: Cited, note: string) => string

const writers: Readonly<Record<CiteFormat, Writer>> = { ris, bib: bibTex, json: cslJson }
