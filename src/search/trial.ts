import { answer } from './answer.ts'
import { filesOf, type SearchFile } from './build.ts'
import { openIndex, type SearchIndex } from './open.ts'
import type { SearchRecord } from './record.ts'

/** The index of some records, of which only what matters need be said: for the tests of this layer. */
export const indexWith = (...records: Partial<SearchRecord>[]): Promise<SearchIndex> =>
  openFiles(filesOf(records.map(recordWith), 'en'))

/** Opens the files of an index as they would be downloaded; those that are left out do not come. */
export function openFiles(files: readonly SearchFile[]): Promise<SearchIndex> {
  const bodies = new Map(files.map(({ path, body }) => [path, body]))
  return openIndex(files[0]?.body ?? '', async (path) => {
    const body = bodies.get(path)
    if (body === undefined) throw new Error(`There is no ${path}.`)
    return body
  })
}

export const recordWith = (fields: Partial<SearchRecord>): SearchRecord => ({
  address: '/asks/an-ask/',
  type: 'asks',
  title: '',
  summary: '',
  locale: 'en',
  names: [],
  facets: {},
  sections: [],
  ...fields,
})

/** A section without a heading, which is a text and nothing else. */
export const textSection = (text: string) => ({ anchor: '', heading: '', text })

/** Where the first results of a query lead, the best first. */
export const addressesOf = async (index: SearchIndex, query: string): Promise<string[]> =>
  (await answer(index, { query })).results.map(({ address }) => address)
