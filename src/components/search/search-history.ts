import { searchFor, type Wanted, wantedIn } from './address.ts'

/** How long nobody types before the address follows: browsers refuse to change it many times in a row. */
const pause = 300

/** What of a query stands in the address, in UTF-16 units: servers refuse addresses of more than some 8 kB. */
const longest = 500

/**
 * The searches of a reader in the address and in the history of the browser. All that is typed in a row is one search;
 * it is settled when the field is left, or by Enter. So the way back leads to the search before, not to the letter before.
 */
export class SearchHistory {
  #typed: Wanted | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  get wanted(): Wanted {
    return wantedIn(location.search)
  }

  /** Another letter. */
  type(wanted: Wanted): void {
    this.#typed = wanted
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#keep(), pause)
  }

  /** What was typed is a search of its own from now on. */
  settle(): void {
    this.#keep()
    if (history.state?.typing) history.replaceState(null, '')
  }

  /** Another search: by a filter, or by a link. */
  go(wanted: Wanted): void {
    this.settle()
    this.#write(wanted, null)
  }

  #keep(): void {
    clearTimeout(this.#timer)
    if (this.#typed) this.#write(this.#typed, { typing: true })
    this.#typed = undefined
  }

  #write({ query, narrowing }: Wanted, state: { typing: true } | null): void {
    const search = searchFor({ query: query.slice(0, longest), narrowing })
    if (search === location.search) return
    const address = `${location.pathname}${search}`
    if (state && history.state?.typing) history.replaceState(state, '', address)
    else history.pushState(state, '', address)
    keepInLanguageLinks()
  }
}

/** The other languages of the page have the same search: ids are the same in all of them. */
export function keepInLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]'))
    link.search = location.search
}
