import type { Entry } from '#model/entry.ts'

/** What a page says of itself to programs: search engines, messengers, reference managers. */
export interface PageFacts {
  /** Inside the site, the same in every language. */
  address: string
  title: string
  description: string
  /** Of the site. */
  name: string
  /** What this is the page of; lists, past days and the front page are of none. */
  entry: Entry | undefined
  /** Not for search engines. */
  isHidden: boolean
}
