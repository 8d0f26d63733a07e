import { pageToOpen } from '#search/from-disk.ts'

/**
 * A link to a row of a review (`/reviews/khm-2/#118-161`) leads to the first page of its list. Where the row stands on
 * another page, the address of the recommendation knows the way.
 */
export class RowFinder extends HTMLElement {
  connectedCallback(): void {
    const [, row = ''] = /^#(\d[\da-z-]*)$/.exec(location.hash) ?? []
    if (row !== '' && document.getElementById(row) === null)
      location.replace(pageToOpen(`${this.dataset['recommendations']}${row}/`))
  }
}
