import { translator } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import { pageSize } from '#model/list-pages.ts'
import { type Lists, listedCollections, listOrders, listsOf } from '#model/lists.ts'
import { wordOf } from '#model/words.ts'
import { type ColumnFile, columnFile } from '#search/columns.ts'
import { listFileOf } from '#search/list-file.ts'
import { textFileOf } from '#search/texts.ts'
import type { Output } from './output.ts'

/**
 * What the filters of a list read: its columns (#search/list-file.ts), and in each language its words
 * (#search/texts.ts). The rows themselves are on the pages of the list.
 */
export default {
  label: 'output.lists',
  *files(corpus) {
    for (const collection of listedCollections) {
      const lists = listsOf(corpus, collection)
      // Where all rows are alike, nothing is filtered.
      if (lists.facets.length === 0) continue
      yield {
        path: `lists/${collection}.json`,
        body: () => JSON.stringify(columnsOf(lists, corpus)),
      }
      for (const locale of corpus.site.locales)
        yield {
          path: `lists/${collection}.${locale}.json`,
          body: () => JSON.stringify(textFileOf(textsOf(lists, corpus, locale))),
        }
    }
  },
} satisfies Output

function columnsOf(lists: Lists, corpus: Corpus) {
  const { items } = lists
  const facets = lists.facets.map(({ name, values }) => {
    const rows = new Map<Entry, number[]>(items.map((item) => [item, []]))
    for (const [place, list] of values.entries())
      for (const item of list.items) rows.get(item)?.push(place)
    const names = values.map(({ value }) => value)
    return [name, columnFile(names, [...rows.values()])]
  })
  const orders = Object.entries(listOrders[lists.collection]).flatMap(([name, dayOf]) =>
    dayOf ? [[name, latestFirst(items.map((item) => dayOf(item, corpus)))]] : [],
  )
  return listFileOf({
    count: items.length,
    pageSize,
    facets: Object.fromEntries(facets),
    orders: Object.fromEntries(orders),
  })
}

function latestFirst(days: readonly string[]): ColumnFile {
  const values = [...new Set(days)].sort().reverse()
  const places = new Map(values.map((value, place) => [value, place]))
  const rows = days.map((day) => [places.get(day) as number])
  return columnFile(values, rows)
}

/** For each row what it is called and what it says, the States that recommended it, and its number. */
function textsOf({ items }: Lists, { site }: Corpus, locale: string): string[] {
  const { state } = translator(locale, site.stateNames)
  return items.map((entry) => {
    const words = ['title', 'summary', 'wording'].map((field) => wordOf(entry, field, locale)?.text)
    const states = 'recommendingStates' in entry.data ? entry.data.recommendingStates : []
    const paragraph = 'paragraph' in entry.data ? [entry.data.paragraph] : []
    return [...paragraph, ...words.filter((text) => text !== undefined), ...states.map(state)].join(
      '\n',
    )
  })
}
