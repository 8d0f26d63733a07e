import { addressIn } from '#model/addresses.ts'
import { embedAddress, embeddedEntries, oembedAddress } from '#model/embeds.ts'
import { oembed } from './embeds/oembed.ts'
import { embedPage } from './embeds/page.ts'
import { embedView } from './embeds/words.ts'
import type { Output } from './output.ts'

/** What others show in frames on pages of their own, and what tells programs of it. */
export default {
  label: 'output.embeds',
  *files(corpus) {
    const { site } = corpus
    const entries = embeddedEntries(corpus)
    for (const locale of site.locales) {
      const view = embedView(corpus, locale)
      const path = (address: string) => addressIn(site, locale, address).slice(1)
      for (const entry of entries) {
        yield { path: `${path(embedAddress(entry))}index.html`, body: () => embedPage(entry, view) }
        yield { path: path(oembedAddress(entry)), body: () => oembed(entry, corpus, locale) }
      }
    }
  },
} satisfies Output
