import { refuse } from '#cli/readers/table.ts'
import { isPdf } from '#cli/readers/unreadable.ts'
import { isUnspaced } from '#model/scripts.ts'
import { blocksOf, type HeadingRank } from './_blocks.ts'
import { endsSentence, type Line } from './_line.ts'
import { Notes } from './_notes.ts'
import type { Page } from './_page.ts'
import { linesOf } from './_page-lines.ts'
import { withoutMargins } from './_page-margins.ts'
import { paragraphsOf } from './_paragraphs.ts'
import { popplerPages } from './_poppler-pages.ts'
import { unpdfPages } from './_unpdf-pages.ts'
import type { DocumentFormat } from './format.ts'

/** A PDF (ISO 32000-2) holds letters and their places; words, paragraphs and headings are made of them again. */
export default {
  endings: ['.pdf'],
  recognises: ({ bytes }) => isPdf(bytes),
  async read({ bytes, extracted }) {
    const notes = new Notes()
    const pages = extracted
      ? popplerPages(new TextDecoder().decode(extracted))
      : await unpdfPages(bytes)
    const found = withoutMargins(pages, notes)
    refuseScanned(found)
    notes.add('read-from-pdf')
    for (const [index, page] of found.entries())
      if (lettersOn(page) === 0) notes.add('picture-page', { page: index + 1 })
    const lines = linesOf(found)
    const doubtful = lines.find(({ text }) => [...text].some(isUnspaced))
    if (doubtful) notes.add('check-every-word', doubtful.place)
    const children = blocksOf(paragraphsOf(lines), rankIn(lines), notes)
    return { tree: { type: 'root', children }, pictures: [], notes: notes.all }
  },
} satisfies DocumentFormat

const lettersOn = ({ rows }: Page): number =>
  rows.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)

/** In letters: less is a stamp on pictures of pages. */
const fewest = 8

function refuseScanned(pages: readonly Page[]): void {
  if (pages.reduce((sum, page) => sum + lettersOn(page), 0) < fewest)
    throw refuse('scanned-document', { count: pages.length })
}

/** Larger than most letters by this, and it is meant. */
const larger = 1.12

/** A short paragraph in larger letters is a heading, the largest the highest; so is a title at the beginning. */
function rankIn(lines: readonly Line[]): HeadingRank {
  const sizes = new Set(lines.flatMap(({ size = 1 }) => (size > larger ? [rounded(size)] : [])))
  const ranks = [...sizes].sort((a, b) => b - a).slice(0, 3)
  return ({ text, lines: count, size = 1 }, index) => {
    if (count > 2 || text.length > 150 || endsSentence(text) || !/\p{L}/u.test(text))
      return undefined
    if (size > larger) return (ranks.indexOf(rounded(size)) + 1 || 3) as 1 | 2 | 3
    return index === 0 ? 1 : undefined
  }
}

const rounded = (size: number): number => Math.round(size * 10) / 10
