import Slugger from 'github-slugger'
import { type PagePart, pageParts } from '#model/addresses.ts'

/** A heading of a body as it stands in the file. */
export interface Heading {
  depth: number
  text: string
  /** From `## Title {#anchor}`. */
  explicit?: string | undefined
  /** What else stands in the braces. */
  others: Readonly<Record<string, unknown>>
  line: number
  column: number
}

/**
 * The `id` of each heading, each once on its page: the one written, else one made of the text. A translation takes
 * those of its original by position, so that an address with an anchor holds in every language.
 *
 * @param original the headings of the original with their ids, for a translation
 */
export function headingIds(
  headings: readonly Heading[],
  original?: { headings: readonly Heading[]; ids: readonly string[] },
): string[] {
  const slugger = new Slugger()
  const taken = [...pageParts, ...headings.flatMap(({ explicit }) => explicit ?? [])]
  for (const id of taken) slugger.slug(id, true)
  const shared = original && sameOutline(headings, original.headings) ? original.ids : undefined
  return headings.map(({ explicit, text }, index) => {
    if (explicit !== undefined) return explicit
    return slugger.slug(shared?.[index] ?? asciiSlug(text) ?? `section-${index + 1}`, true)
  })
}

/** With capitals or dots an anchor could take the place of something that a script looks up by its name. */
export const isAnchor = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)

/**
 * Whether the page has something else of this name: a part of its own, a footnote, an event (`2014-06-26-position`), a
 * recommendation in a list (`118-22`), a paragraph (`p-1a2b3c4d`); or a browser, which hands out elements by their ids where it has no `caches`.
 */
export const isTaken = (id: string): boolean =>
  /^(\d|user-content-|p-[a-z0-9]{8}(-|$)|caches$)/.test(id) ||
  (pageParts as readonly string[]).includes(id)

const sameOutline = (a: readonly Heading[], b: readonly Heading[]): boolean =>
  a.length === b.length && a.every(({ depth }, index) => depth === b[index]?.depth)

/** Letters outside ASCII become long runs of percent signs in an address that somebody copies. */
function asciiSlug(text: string): string | undefined {
  const slug = new Slugger()
    .slug(text.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug === '') return undefined
  return isTaken(slug) && !pageParts.includes(slug as PagePart) ? `section-${slug}` : slug
}
