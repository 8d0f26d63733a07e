import type { Collection } from '#schema/collection.ts'
import type { DataOf } from '#schema/index.ts'
import type { TranslationData } from '#schema/translation.ts'

/** Somewhere an editor can open: a file below the content folder and where each field stands in it. */
export interface Place {
  /** Path from the project folder, with `/` between the parts: `content/asks/annual-dialogue.md`. */
  file: string
  /** 1-based line by field path, such as `history.0.sources`; `''` is the first line of the front matter. */
  lines: Readonly<Record<string, number>>
  /** 1-based column, in UTF-16 units, of each field that does not begin its line; none where no columns are known. */
  columns?: Readonly<Record<string, number>>
}

/** A part of a body from one heading to the next; the first may have no heading. */
export interface Section {
  /** The `id` of the heading, the `#` part of an address; empty for what stands before the first heading. */
  anchor: string
  /** 2 to 6; 1 for what stands before the first heading. */
  depth: number
  heading: string
  /** The words without markup. */
  text: string
}

export interface BodyLink {
  /** As written in the file. */
  href: string
  text: string
  line: number
  column: number
  /** For a link inside the site: the entry it leads to and its anchor, once resolved. */
  to?: { address: string; anchor: string } | undefined
}

export interface BodyImage {
  src: string
  alt: string
  line: number
  column: number
  /** For a picture of content/files/: its address, `/files/map.png`. */
  to?: string | undefined
}

/** An id that a component of an MDX body points to: `<Claim source="un-press-release">`. */
export interface BodyReference {
  collection: Collection
  id: string
  /** `Claim source`, as an editor would search for it. */
  component: string
  line: number
  column: number
}

/** HTML that is safe to show, in which links inside the site are `site:/…`, or a component that an editor placed. */
export type BodyPart = string | PlacedComponent

/** A component of `schema/components.ts` with the plain text of its attributes. It is data: nothing of it runs. */
export interface PlacedComponent {
  component: string
  attributes: Readonly<Record<string, string>>
  children: readonly BodyPart[]
}

export interface Body {
  /** In the order of the file. The HTML of one part may close what another opened: only all of them together are whole. */
  parts: readonly BodyPart[]
  sections: readonly Section[]
  links: readonly BodyLink[]
  images: readonly BodyImage[]
  references?: readonly BodyReference[]
}

/** The words of an entry in another language. */
export interface Translation extends Place {
  locale: string
  data: TranslationData
  body: Body
}

interface EntryIn<C extends Collection> extends Place {
  collection: C
  /** The file name without its ending; of a recommendation with its folder: `khm-2/118-22`. */
  id: string
  /** The language the file is written in. */
  locale: string
  data: DataOf<C>
  body: Body
  translations: readonly Translation[]
}

/** One content file, with its translations. */
export type Entry<C extends Collection = Collection> = C extends Collection ? EntryIn<C> : never

/** An entry whose state follows from a history. */
export type Followed = Entry<'asks'> | Entry<'recommendations'>
