import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { decodeText } from '#cli/readers/encoding.ts'
import { Notes } from './_notes.ts'
import { withoutDangers } from './_without-dangers.ts'
import type { DocumentFormat } from './format.ts'
import { descendantsOf } from './tree.ts'

/** CommonMark with GFM. What makes a page of it elsewhere (front matter, HTML, MDX) is taken out. */
export default {
  endings: ['.md', '.mdx', '.markdown'],
  recognises: ({ bytes, name }) => !bytes.includes(0) && /\.(?:md|mdx|markdown)$/i.test(name),
  async read({ bytes }) {
    const notes = new Notes()
    const { text, notes: found } = decodeText(bytes)
    notes.adopt(found)
    const tree = parser.parse(withoutFrontMatter(text.replace(/\r\n?/g, '\n'), notes))
    withoutDangers(tree, notes)
    for (const node of [tree, ...descendantsOf(tree)]) placeByLines(node)
    return { tree, pictures: [], notes: notes.all }
  },
} satisfies DocumentFormat

const parser = unified().use(remarkParse).use(remarkGfm)

/** Empty lines take its place, so that the lines below keep their numbers. */
function withoutFrontMatter(text: string, notes: Notes): string {
  return text.replace(/^---[^\S\n]*\n(?:.*\n)*?---[^\S\n]*(?:\n|$)/, (matter) => {
    notes.add('dropped-front-matter', { line: 1 })
    return '\n'.repeat(matter.split('\n').length - 1)
  })
}

const blocks: ReadonlySet<Nodes['type'] | Root['type']> = new Set([
  'blockquote',
  'code',
  'footnoteDefinition',
  'heading',
  'list',
  'listItem',
  'paragraph',
  'table',
  'tableRow',
] as const)

function placeByLines(node: Nodes): void {
  const { position } = node
  delete node.position
  if (!position || !blocks.has(node.type)) return
  const [line, lastLine] = [position.start.line, position.end.line]
  node.data = { ...node.data, place: { line, ...(lastLine > line && { lastLine }) } }
}
