import MiniSearch from 'minisearch'
import { type Make, summaryOf } from '#cli/benches/search/engine.ts'
import { optionsFor } from '#cli/benches/search/engines/minisearch.ts'

export const make: Make = async (pages, locale) => {
  const index = new MiniSearch(optionsFor(locale))
  for (const [id, page] of pages.entries()) index.add({ ...page, id, summary: summaryOf(page) })
  return new Map([['index.json', JSON.stringify(index)]])
}
