import type { Features } from 'satteri'

/** The words that footnotes need in the language of a body. */
export interface FootnoteWords {
  /** The heading above the notes. */
  label: string
  /** What the way back says; `{reference}` is the number of the note. */
  backLabel: string
}

/** The Markdown of this site, for `.md` and `.mdx` alike: GFM, and `## Title {#anchor}`. The front matter is already cut off. */
export const features = {
  gfm: true,
  headingAttributes: true,
  frontmatter: false,
  smartPunctuation: false,
  // HTML stays apart from the tree, as words that the writer has to take for a tag of the short list, or leaves out.
  rawHtml: false,
} as const satisfies Features

export const featuresWith = (footnotes: FootnoteWords | undefined): Features =>
  footnotes ? { ...features, gfm: { footnotes: { ...footnotes } } } : features
