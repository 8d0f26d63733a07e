import Slugger from 'github-slugger'

/** A heading of a body as it stands in the file. */
export interface Heading {
  depth: number
  text: string
  /** From `## Title {#anchor}`. */
  explicit?: string | undefined
  line: number
}

/**
 * The `id` of each heading, each once in its file: the one written, else one made of the text. A translation takes
 * those of its original by position, so that an address with an anchor holds in every language.
 *
 * @param original the headings of the original with their ids, for a translation
 */
export function headingIds(
  headings: readonly Heading[],
  original?: { headings: readonly Heading[]; ids: readonly string[] },
): string[] {
  const slugger = new Slugger()
  const shared = original && sameOutline(headings, original.headings) ? original.ids : undefined
  return headings.map(({ explicit, text }, index) => {
    const id = explicit ?? shared?.[index] ?? asciiSlug(text) ?? `section-${index + 1}`
    return slugger.slug(id, true)
  })
}

const sameOutline = (a: readonly Heading[], b: readonly Heading[]): boolean =>
  a.length === b.length && a.every(({ depth }, index) => depth === b[index]?.depth)

/** Letters outside ASCII become long runs of percent signs in an address that somebody copies. */
function asciiSlug(text: string): string | undefined {
  const slug = new Slugger()
    .slug(text.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  return slug === '' ? undefined : slug
}
