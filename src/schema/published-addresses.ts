import { z } from 'zod'

/** The name of the list in the content folder. `npm run addresses` writes it. */
export const addressesFile = 'addresses.json'

/** What was published at an address. */
export const publishedPage = z.strictObject({
  /** The ids of its headings and events, in no order of meaning. */
  anchors: z.array(z.string()).optional(),
  /** By language and id, in the order of the page: what the words were like (`#model/likeness.ts`), never the words; after `-` of one that is gone. */
  paragraphs: z.record(z.string(), z.record(z.string(), z.string())).optional(),
})
export type PublishedPage = z.infer<typeof publishedPage>

/** The shape of `addresses.json`: every address that was ever published, without language, and what links can lead to in it. */
export const publishedAddresses = z.record(z.string().startsWith('/'), publishedPage)
export type PublishedAddresses = Readonly<Record<string, PublishedPage>>
