import lunr from 'lunr'
import { type Make, summaryOf } from '#cli/benches/search/engine.ts'
import { segmenterFor } from '#cli/benches/search/engines/segmented.ts'

export const make: Make = async (pages, locale) => {
  const segment = segmenterFor(locale)
  const words = (text: string) => (segment ? segment(text) : text)
  const index = lunr((builder) => {
    if (segment) unstemmed(builder)
    builder.field('title', { boost: 3 })
    builder.field('text')
    for (const [id, { title, text }] of pages.entries())
      builder.add({ id, title: words(title), text: words(text) })
  })
  return new Map([
    ['index.json', JSON.stringify(index)],
    ['shown.json', JSON.stringify(pages.map((page) => [page.title, summaryOf(page)]))],
  ])
}

/** Its trimmer takes all but Latin letters away, and its stemmer is for English. */
function unstemmed(builder: lunr.Builder): void {
  builder.pipeline.reset()
  builder.searchPipeline.reset()
}
