import Fuse from 'fuse.js'
import type { Page } from '#cli/benches/search/collection.ts'
import type { Engine } from './engine.ts'
import { segmenterFor } from './segmented.ts'

export default {
  name: 'Fuse 7',
  make: async (pages) => new Map([['pages.json', JSON.stringify(pages)]]),
  async open(folder, locale, download) {
    const tokenize = segmenterFor(locale)
    const pages: Page[] = JSON.parse(await download(`${folder}pages.json`))
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
    return async (query, count) => index.search(query, { limit: count }).map(({ item }) => item.id)
  },
} satisfies Engine
