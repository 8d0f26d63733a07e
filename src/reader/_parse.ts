import {
  type HastNode,
  type MdastNode,
  markdownToHast,
  markdownToMdast,
  mdxToHast,
  mdxToMdast,
} from 'satteri'
import type { Problem } from '#model/problem.ts'
import { type FootnoteWords, features, featuresWith } from './_features.ts'
import { masked, mostMasks } from './_mask.ts'
import type { Spot } from './_place.ts'
import { runawayFault } from './_runaway.ts'
import { maskFaults, unmask } from './_unmask.ts'

/** A body as its editor wrote it, and as the page that it makes. */
export interface Trees {
  written: MdastNode
  page: HastNode
  /** Programs that were kept from being read as such. */
  faults: Fault[]
}

/** From the beginning of the body. */
export type Fault = Pick<Problem, 'code' | 'values'> & Spot

/**
 * @returns a fault where the text would keep the parser for minutes
 * @throws Error whose message begins with `line:column:`, for MDX that is not well formed
 */
export function treesOf(
  text: string,
  format: 'md' | 'mdx',
  footnotes: FootnoteWords | undefined,
): Trees | Fault {
  const runaway = runawayFault(text)
  if (runaway) return runaway
  const options = { features: featuresWith(footnotes) }
  if (format === 'md')
    return {
      written: markdownToMdast(text, { features }),
      page: markdownToHast(text, options),
      faults: [],
    }
  const mask = masked(text)
  if (!('masks' in mask)) return { code: 'too-many-braces', values: { limit: mostMasks }, ...mask }
  const { masks } = mask
  const written = mdxToMdast(mask.text, { features })
  const page = mdxToHast(mask.text, options)
  const settled = unmask(written, masks)
  unmask(page, masks)
  const rest = masks.filter((each) => !settled.has(each))
  return { written, page, faults: [...maskFaults(rest, text)] }
}
