import { indexOf } from './build.ts'
import { openIndex, type SearchIndex } from './open.ts'
import type { SearchRecord } from './record.ts'

/** The index of some records, of which only what matters need be said: for the tests of this layer. */
export const indexWith = (...records: Partial<SearchRecord>[]): SearchIndex =>
  openIndex(JSON.stringify(indexOf(records.map(recordWith), 'en')))

const recordWith = (fields: Partial<SearchRecord>): SearchRecord => ({
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
