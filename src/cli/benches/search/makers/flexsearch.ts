import { type Make, summaryOf } from '#cli/benches/search/engine.ts'
import { documentFor } from '#cli/benches/search/engines/flexsearch.ts'

export const make: Make = async (pages, locale) => {
  const index = documentFor(locale)
  for (const [id, { title, text }] of pages.entries())
    index.add({ id, title, text, summary: summaryOf(pages[id] as never) } as never)
  const files: [string, string][] = []
  index.export((key: string, data: string) => {
    if (data) files.push([key, data])
  })
  return new Map([['index.json', JSON.stringify(files)]])
}
