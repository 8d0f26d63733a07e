import type { Features } from 'satteri'

/** The Markdown of this site, for `.md` and `.mdx` alike: GFM, and `## Title {#anchor}`. The front matter is already cut off. */
export const features = {
  gfm: true,
  headingAttributes: true,
  frontmatter: false,
  smartPunctuation: false,
} as const satisfies Features
