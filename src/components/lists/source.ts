import { type ListPage, pagesOf } from '#model/list-pages.ts'
import { type TextClient, textClient } from '#search/client.ts'
import { downloadText, failureOf } from '#search/download.ts'
import { type OpenList, openList } from '#search/list-file.ts'
import type { FailureCode } from '#search/messages.ts'
import type { ListWanted } from './address.ts'
import { allRows, type Filtered, filtered, rowsWith } from './filter.ts'
import { Rows, type Shelf, shortest } from './shelf.ts'
import type { ListSettings } from './words.ts'

export interface FoundRows extends Pick<Filtered, 'counts'> {
  page: ListPage<number>
  /** How many rows the list has without a filter. */
  whole: number
  /** Brings the rows of the page. */
  nodes(): Promise<Node[]>
}

/** What a list is filtered from, downloaded when it is first asked for, and again after it did not come. */
export class ListSource {
  readonly #settings: ListSettings
  readonly #pathOf: (facet: string, value: string) => string | undefined
  readonly #texts: TextClient
  #opened: Promise<{ list: OpenList; rows: Rows }> | undefined

  /** @param pathOf where the list of a value is, by itself */
  constructor(
    settings: ListSettings,
    pathOf: (facet: string, value: string) => string | undefined,
  ) {
    this.#settings = settings
    this.#pathOf = pathOf
    this.#texts = textClient(new URL(settings.texts, location.href).href)
  }

  /** Starts the download of the words, for when a reader is about to type. */
  warm(): void {
    this.#texts.warm()
  }

  /**
   * What is wanted, or why it does not come; nothing when something else was typed meanwhile. Never rejects, but
   * `nodes` does.
   */
  async find(wanted: ListWanted): Promise<FoundRows | { failure: FailureCode } | undefined> {
    try {
      const { list, rows } = await this.#open()
      const typed = wanted.query.trim() === '' ? undefined : await this.#texts.ask(wanted.query)
      if (wanted.query.trim() !== '' && !typed) return undefined
      if (typed?.failure) return { failure: typed.failure }
      const left = filtered(list, wanted, typed?.answer)
      const pages = pagesOf(left.rows, list.pageSize)
      const page = pages[Math.min(wanted.page, pages.length) - 1] as ListPage<number>
      const nodes = () => rows.of(page.items, this.#shelf(list, wanted))
      return { page, whole: list.count, counts: left.counts, nodes }
    } catch (error) {
      return { failure: failureOf(error) }
    }
  }

  #open(): Promise<{ list: OpenList; rows: Rows }> {
    this.#opened ??= downloadText(this.#settings.columns).then((text) => {
      const list = openList(text)
      return { list, rows: new Rows(list.pageSize) }
    })
    this.#opened.catch(() => {
      this.#opened = undefined
    })
    return this.#opened
  }

  /** All rows are on the pages of the whole list, and those of a single value also on pages of their own. */
  #shelf(list: OpenList, { narrowing }: ListWanted): Shelf {
    const parts = Object.entries(narrowing).flatMap(([facet, values = []]) => {
      const [value] = values
      const path =
        value !== undefined && values.length === 1 ? this.#pathOf(facet, value) : undefined
      return path === undefined ? [] : [{ path, rows: rowsWith(list, facet, value as string) }]
    })
    return shortest([{ path: this.#settings.list, rows: allRows(list) }, ...parts])
  }
}
