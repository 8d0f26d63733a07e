import { Document, Encoder } from 'flexsearch'
import english from 'flexsearch/lang/en'
import { type Open, textAt } from '#cli/benches/search/engine.ts'
import { segmenterFor } from './segmented.ts'

export const open: Open = async (folder, locale) => {
  const index = documentFor(locale)
  const files: [string, string][] = JSON.parse(await textAt(`${folder}index.json`))
  for (const [key, data] of files) index.import(key, data)
  return async (query, count) => {
    const fields = index.search(query, { limit: 10 * count, suggest: true })
    return joined(fields as unknown as readonly FieldResults[]).slice(0, count)
  }
}

/** Its own English (stop words, stems), and the tokenizer that finds most misspelt words. */
export function documentFor(locale: string) {
  const segment = segmenterFor(locale)
  return new Document({
    document: { id: 'id', index: ['title', 'text'], store: ['title', 'summary'] },
    tokenize: 'tolerant',
    encoder: new Encoder((segment ? { encode: segment } : english) as never),
  } as never)
}

interface FieldResults {
  field: string
  result: readonly number[]
}

/** It ranks each field for itself; reciprocal ranks join them better than its own `merge`, which appends. */
function joined(fields: readonly FieldResults[]): number[] {
  const scores = new Map<number, number>()
  for (const { field, result } of fields)
    for (const [rank, id] of result.entries())
      scores.set(id, (scores.get(id) ?? 0) + (field === 'title' ? 1.5 : 1) / (10 + rank))
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id)
}
