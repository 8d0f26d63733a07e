import { pageAddress } from '#model/list-pages.ts'
import { downloadText } from '#search/download.ts'
import { IndexError } from '#search/open-file.ts'
import { parsedPage } from '#search/trusted.ts'

/** Part of a list that has pages of its own, and the rows that stand on them, in order. */
export interface Shelf {
  /** The path of its first page. */
  path: string
  rows: readonly number[]
}

/** The list among these whose pages hold the rows closest together. */
export const shortest = (shelves: readonly [Shelf, ...Shelf[]]): Shelf =>
  shelves.reduce((a, b) => (b.rows.length < a.rows.length ? b : a))

/**
 * Brings rows from the pages of the list: a row is the same whether it is filtered or read, and is made by one component
 * only. Each page is downloaded once.
 */
export class Rows {
  readonly #pages = new Map<string, Promise<HTMLElement[]>>()
  readonly #pageSize: number

  constructor(pageSize: number) {
    this.#pageSize = pageSize
  }

  /**
   * Copies of the rows, with what stands above them on their pages.
   *
   * @throws IndexError when a page does not hold what it should: the site has changed since the reader came
   */
  async of(wanted: readonly number[], shelf: Shelf): Promise<Node[]> {
    const places = new Map(shelf.rows.map((row, place) => [row, place]))
    const rows = await Promise.all(
      wanted.map(async (row) => {
        const place = places.get(row) ?? 0
        const number = Math.floor(place / this.#pageSize) + 1
        const page = await this.#page(pageAddress(shelf.path, number))
        const found = page[place % this.#pageSize]
        if (!found) throw new IndexError('version')
        return found
      }),
    )
    return grouped(rows)
  }

  #page(path: string): Promise<HTMLElement[]> {
    const page = this.#pages.get(path) ?? rowsOn(path)
    this.#pages.set(path, page)
    page.catch(() => this.#pages.delete(path))
    return page
  }
}

async function rowsOn(path: string): Promise<HTMLElement[]> {
  const html = await downloadText(path)
  const page = parsedPage(html)
  // On a disk, links are relative to the page that they stand on.
  const base = new URL(path, location.href)
  for (const link of page.querySelectorAll('a[href]:not([href^="/"])'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', base).href)
  return [...page.querySelectorAll<HTMLElement>('[data-rows] li.row')]
}

/** Rows that follow each other below the same heading share it. */
function grouped(rows: readonly HTMLElement[]): Node[] {
  const groups: { key: string; top: HTMLElement; list: HTMLElement }[] = []
  for (const row of rows) {
    const section = row.closest('section')
    const key = section?.querySelector('h2')?.textContent ?? ''
    const last = groups.at(-1)
    const group = last?.key === key ? last : { key, ...emptied(row, section) }
    if (group !== last) groups.push(group)
    group.list.append(document.importNode(row, true))
  }
  return groups.map(({ top }) => top)
}

/** The list of a row without its rows, below its heading where it has one. */
function emptied(row: HTMLElement, section: HTMLElement | null) {
  const list = document.importNode(row.parentElement as HTMLElement, false)
  if (!section) return { top: list, list }
  const top = document.importNode(section, false)
  const heading = section.querySelector('h2')
  if (heading) top.append(document.importNode(heading, true))
  top.append(list)
  return { top, list }
}
