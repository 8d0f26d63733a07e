import { withFileFacts } from './file-facts.ts'
import { withoutTags } from './tags.ts'
import type { View } from './view.ts'

/**
 * Finishes the HTML of a body, as the reader writes it: links inside the site (`site:/asks/x/`) get the base path and the
 * language of the page, links to files what they lead to, headings a link to themselves.
 */
export const finished = (html: string, view: View): string =>
  withFileFacts(html, view)
    .replace(
      /(<a href|<img src)="site:(\/[^"]*)"/g,
      (_, start: string, address: string) => `${start}="${pathOf(address, view)}"`,
    )
    .replace(
      /<(h[2-6]) id="([^"]+)">(.*?)<\/\1>/gs,
      (heading: string, _tag: string, id: string, text: string) => {
        const title = withoutTags(text).replaceAll('"', '&quot;')
        const label = view.t('page.permalink', { title })
        return `<div class="headed">${heading}<a class="permalink" href="#${id}" aria-label="${label}">#</a></div>`
      },
    )

/** Attachments are the same in every language. */
const pathOf = (address: string, view: View): string =>
  address.startsWith('/files/') ? view.sharedPath(address) : view.path(address)
