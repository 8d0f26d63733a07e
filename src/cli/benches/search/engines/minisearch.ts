import MiniSearch, { type Options } from 'minisearch'
import type { Engine } from './engine.ts'
import { summaryOf } from './engine.ts'
import { segmenterFor } from './segmented.ts'

/** Both sides cut by the same code; prefixes only of the word being typed, slips as its manual allows them (0.2). */
function optionsFor(locale: string): Options {
  const tokenize = segmenterFor(locale)
  return {
    fields: ['title', 'text'],
    storeFields: ['title', 'summary'],
    ...(tokenize && { tokenize }),
    searchOptions: {
      boost: { title: 2 },
      prefix: (_term, place, terms) => place === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  }
}

export default {
  name: 'MiniSearch 7',
  async make(pages, locale) {
    const index = new MiniSearch(optionsFor(locale))
    index.addAll(pages.map((page) => ({ ...page, summary: summaryOf(page) })))
    return new Map([['index.json', JSON.stringify(index)]])
  },
  async open(folder, locale, download) {
    const index = MiniSearch.loadJSON(await download(`${folder}index.json`), optionsFor(locale))
    return async (query, count) =>
      index
        .search(query)
        .slice(0, count)
        .map(({ id }) => id)
  },
} satisfies Engine
