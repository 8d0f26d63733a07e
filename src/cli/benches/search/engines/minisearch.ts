import MiniSearch, { type Options } from 'minisearch'
import { type Open, textAt } from '#cli/benches/search/engine.ts'
import { segmenterFor } from './segmented.ts'

export const open: Open = async (folder, locale) => {
  const index = MiniSearch.loadJSON(await textAt(`${folder}index.json`), optionsFor(locale))
  return async (query, count) =>
    index
      .search(query)
      .slice(0, count)
      .map(({ id }) => id)
}

/** Both sides cut by the same code; prefixes only of the word being typed, slips as its manual allows them (0.2). */
export function optionsFor(locale: string): Options {
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
