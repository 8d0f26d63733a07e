import { addressOf } from './addresses.ts'
import type { Corpus } from './corpus.ts'
import type { Entry } from './entry.ts'

/** The collections whose entries others may show in pages of their own. */
export const embeddedCollections = ['asks', 'reviews', 'sectors'] as const
export type Embedded = Entry<(typeof embeddedCollections)[number]>

export const isEmbedded = (entry: Entry): entry is Embedded =>
  (embeddedCollections as readonly string[]).includes(entry.collection)

export const embeddedEntries = (corpus: Corpus): Embedded[] =>
  embeddedCollections.flatMap((collection): readonly Embedded[] => corpus.of(collection))

/** What stands in a frame: `/asks/x/` → `/embed/asks/x/`. */
export const embedAddress = (entry: Embedded): string => `/embed${addressOf(entry)}`

/** What programs are told of the frame (https://oembed.com), beside the page: `/asks/x/oembed.json`. */
export const oembedAddress = (entry: Embedded): string => `${addressOf(entry)}oembed.json`

/**
 * CSS pixels. Frames are as wide as there is room, up to this; a title that needs more lines than fit is scrolled to.
 * Nearly everything fits at 320 wide, as in a text on a phone, and in tall scripts at 360; the heights are measured, not reckoned.
 */
export const embedSize: Readonly<
  Record<Embedded['collection'], { width: number; height: number }>
> = {
  asks: { width: 640, height: 370 },
  reviews: { width: 640, height: 300 },
  sectors: { width: 640, height: 400 },
}

/** The paths of everything that may be framed, as header rules have them. @param locales of the site, the root one first */
export const embedPaths = ([, ...others]: readonly string[]): string[] => [
  'embed/*',
  ...others.map((locale) => `${locale}/embed/*`),
]

/** @param path of a file, from the folder of the site */
export const isEmbedFile = (path: string): boolean =>
  new RegExp(`^([\\w-]+/)?embed/(${embeddedCollections.join('|')})/[^/]+/index\\.html$`).test(path)
