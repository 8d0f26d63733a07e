import Fuse from 'fuse.js'
import { type Open, textAt } from '#cli/benches/search/engine.ts'
import { segmenterFor } from './segmented.ts'

/** Anywhere in the text, word by word; with its own threshold of 0.6 it finds less well. */
export const open: Open = async (folder, locale) => {
  const tokenize = segmenterFor(locale)
  const pages: { title: string; text: string }[] = JSON.parse(await textAt(`${folder}pages.json`))
  const index = new Fuse(pages, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'text', weight: 1 },
    ],
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: 0.3,
    ...(tokenize && { tokenize }),
  })
  return async (query, count) =>
    index.search(query, { limit: count }).map(({ refIndex }) => refIndex)
}
