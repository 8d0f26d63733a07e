import { element } from '#components/search/elements.ts'
import { parsedPage } from '#search/trusted.ts'
import { isOfflinePage } from './kinds.ts'
import { storeOf } from './stores.ts'

/** Lists the pages that this device has, with their titles; those of the language of the page come first. */
export class StoredPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { base = '/', own = '', locales = '' } = this.dataset
    const site = { base, locales: locales.split(' ') }
    this.#part('[data-missing]').hidden = location.pathname === new URL(own, location.href).pathname
    if (!('caches' in globalThis)) return
    const pages = (await storedPages(base)).filter(
      ({ address }) => !isOfflinePage(new URL(address), site),
    )
    const { lang } = document.documentElement
    const ordered = [
      ...pages.filter((page) => page.lang === lang),
      ...pages.filter((page) => page.lang !== lang),
    ]
    this.#part('[data-none]').hidden = pages.length > 0
    this.#part('[data-list]').replaceChildren(
      ...ordered.map(({ address, title, lang: own }) =>
        element(
          'li',
          {},
          element('a', { href: address, lang: own === lang ? undefined : own }, title),
        ),
      ),
    )
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement
  }
}

interface StoredPage {
  address: string
  title: string
  lang: string
}

async function storedPages(base: string): Promise<StoredPage[]> {
  const store = await storeOf(base, 'page')
  const found = await Promise.all(
    (await store.keys()).map(async ({ url }) => {
      const html = (await (await store.match(url))?.text()) ?? ''
      const page = parsedPage(html)
      return { address: url, title: titleOf(page), lang: page.documentElement.lang }
    }),
  )
  return found.reverse()
}

const titleOf = (page: Document): string =>
  page.querySelector('h1')?.textContent?.trim() || page.title
