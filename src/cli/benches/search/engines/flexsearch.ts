import { Document, Encoder } from 'flexsearch'
import english from 'flexsearch/lang/en'
import type { Engine } from './engine.ts'
import { summaryOf } from './engine.ts'
import { segmenterFor } from './segmented.ts'

/** Its own English (stop words, stems), and the tokenizer that finds most misspelt words. */
function documentFor(locale: string) {
  const segment = segmenterFor(locale)
  return new Document({
    document: { id: 'id', index: ['title', 'text'], store: ['title', 'summary'] },
    tokenize: 'tolerant',
    encoder: new Encoder((segment ? { encode: segment } : english) as never),
  } as never)
}

export default {
  name: 'FlexSearch 0.8',
  async make(pages, locale) {
    const index = documentFor(locale)
    for (const page of pages) index.add({ ...page, summary: summaryOf(page) } as never)
    const files = new Map<string, string>()
    index.export((key: string, data: string) => {
      if (data) files.set(key, data)
    })
    return new Map([['index.json', JSON.stringify([...files])]])
  },
  async open(folder, locale, download) {
    const index = documentFor(locale)
    const files: [string, string][] = JSON.parse(await download(`${folder}index.json`))
    for (const [key, data] of files) index.import(key, data)
    return async (query, count) => {
      const fields = index.search(query, { limit: 10 * count, suggest: true })
      return joined(fields as unknown as readonly FieldResults[]).slice(0, count)
    }
  },
} satisfies Engine

interface FieldResults {
  field: string
  result: readonly string[]
}

/** It ranks each field for itself; reciprocal ranks join them better than its own `merge`, which appends. */
function joined(fields: readonly FieldResults[]): string[] {
  const scores = new Map<string, number>()
  for (const { field, result } of fields)
    for (const [rank, id] of result.entries())
      scores.set(id, (scores.get(id) ?? 0) + (field === 'title' ? 1.5 : 1) / (10 + rank))
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id)
}
