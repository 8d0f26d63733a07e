import { whereaboutsOf } from './addresses.ts'
import type { Corpus } from './corpus.ts'
import { type Embedded, embedAddress, embedSize } from './embeds.ts'
import { escaped } from './escaped.ts'
import { onOneLine } from './one-line.ts'
import { titleOf } from './words.ts'

/** The HTML by which somebody else’s page shows an entry in a frame: one line, with a title for those who do not see it. */
export function embedCode(entry: Embedded, { site }: Corpus, locale: string): string {
  const src = escaped(whereaboutsOf(site).urlIn(locale, embedAddress(entry)))
  const title = escaped(onOneLine(titleOf(entry, locale).text))
  const { height } = embedSize[entry.collection]
  return `<iframe src="${src}" title="${title}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`
}
