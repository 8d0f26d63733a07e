import { z } from 'zod'
import { patterns } from './fields.ts'

/** The name of the list in the content folder. `npm run addresses` writes it. */
export const addressesFile = 'addresses.json'

/** As the ids of headings and events are; whatever else is written here by hand reaches no page. */
const anchors = z.array(z.string().regex(patterns.id))

/** What was published at an address. */
export const publishedPage = z.strictObject({
  /** By language, the ids of its headings, in no order of meaning. */
  headings: z.record(z.string(), anchors).optional(),
  /** The ids of its events, which are the same in every language. */
  events: anchors.optional(),
  /** By language and id, in the order of the page: what the words were like (`#model/likeness.ts`), never the words; after `-` of one that is gone. */
  paragraphs: z
    .record(
      z.string(),
      z.record(z.string().regex(/^p-[a-z0-9]{8}(-\d+)?$/), z.string().regex(/^-?[0-9a-f]{32}$/)),
    )
    .optional(),
})
export type PublishedPage = z.infer<typeof publishedPage>

/** The shape of `addresses.json`: every address that was ever published, without language, and what links can lead to in it. */
export const publishedAddresses = z.record(z.string().startsWith('/'), publishedPage)
export type PublishedAddresses = Readonly<Record<string, PublishedPage>>
