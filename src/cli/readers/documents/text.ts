import { decodeText, isUtf16 } from '#cli/readers/encoding.ts'
import { blocksOf, type HeadingRank } from './_blocks.ts'
import { endsSentence, type Line, tidy } from './_line.ts'
import { Notes } from './_notes.ts'
import { paragraphsOf } from './_paragraphs.ts'
import type { DocumentFormat } from './format.ts'

/** Text without marks: written so, or saved from Word or copied out of a PDF, whose lines are put together again. */
export default {
  endings: ['.txt', '.text'],
  recognises: ({ bytes }) => isUtf16(bytes) || !bytes.includes(0),
  async read({ bytes }) {
    const notes = new Notes()
    const { text, notes: found } = decodeText(bytes)
    notes.adopt(found)
    const children = blocksOf(paragraphsOf(linesOf(text)), rankOf, notes)
    return { tree: { type: 'root', children }, pictures: [], notes: notes.all }
  },
} satisfies DocumentFormat

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let empty = 0
  for (const [index, raw] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const tidied = tidy(raw)
    if (tidied === '' || /^[-=_*~]{3,}$/.test(tidied)) {
      empty++
      continue
    }
    const left = indentOf(raw)
    const place = { line: index + 1 }
    lines.push({ text: tidied, left, right: left + tidied.length, gap: empty, place })
    empty = 0
  }
  return lines
}

/** A tab stops at every fourth letter. */
const indentOf = (raw: string): number =>
  (/^\s*/.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').length

/** A title, and what is written in capitals alone: nothing else is sure to be a heading. */
const rankOf: HeadingRank = ({ text, lines }, index) => {
  if (lines > 1 || text.length > 100 || endsSentence(text) || !/\p{L}/u.test(text)) return undefined
  if (index === 0) return 1
  return isCapitals(text) ? 2 : undefined
}

const isCapitals = (text: string): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) > 3 && !/\p{Ll}/u.test(text)
