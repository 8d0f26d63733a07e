import type { FootnoteDefinition, Root } from 'mdast'
import { maximumDocument } from '#cli/readers/limits.ts'
import { type WordDocument, type WordNode, wordTree } from '#cli/readers/word-tree.ts'
import { packed, unpacked } from '#cli/readers/zip.ts'
import { Notes } from './_notes.ts'
import { wordBlocks } from './_word-blocks.ts'
import { Footnotes, type WordContext } from './_word-context.ts'
import { isBold, wordsOf } from './_word-headings.ts'
import { readied } from './_word-parts.ts'
import { picturesOf } from './_word-pictures.ts'
import type { DocumentFormat } from './format.ts'

/** Word’s format since 2007 (ECMA-376 Part 1 §17), also with macros, which are never run, and as a template. */
export default {
  endings: ['.docx', '.docm', '.dotx', '.dotm'],
  recognises: ({ parts }) => parts.some((part) => /^word\/document\w*\.xml$/.test(part)),
  async read({ bytes, parts }) {
    const notes = new Notes()
    if (parts.some((part) => /vbaProject/i.test(part))) notes.add('dropped-macros')
    const found = readied(unpacked(bytes, maximumDocument, /^word\/media\//), notes)
    const document = await wordTree(packed(found))
    const { pictures, names } = await picturesOf(nodesIn(document, 'image'), notes)
    const tree = treeOf(document, {
      notes,
      pictureNames: names,
      footnotes: new Footnotes(document),
      tables: 0,
      numbers: new Map(),
      guessesHeadings: fewAreBold(document),
      lastDepth: 0,
    })
    return { tree, pictures, notes: notes.all }
  },
} satisfies DocumentFormat

function treeOf({ children = [] }: WordDocument, context: WordContext): Root {
  const tree: Root = { type: 'root', children: wordBlocks(children, context, {}) }
  // A note may refer to others, which then come behind it.
  for (const { identifier, body, place } of context.footnotes.referred) {
    const note: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: wordBlocks(body, context, place) as FootnoteDefinition['children'],
      data: { place },
    }
    tree.children.push(note)
  }
  return tree
}

function nodesIn(node: WordNode, type: string): WordNode[] {
  return (node.children ?? []).flatMap((child) => [
    ...(child.type === type ? [child] : []),
    ...nodesIn(child, type),
  ])
}

const fewAreBold = (document: WordDocument): boolean => {
  const paragraphs = nodesIn(document, 'paragraph').map((node) => ({
    node,
    length: wordsOf(node).length,
  }))
  const all = paragraphs.reduce((sum, { length }) => sum + length, 0)
  const bold = paragraphs.reduce((sum, { node, length }) => sum + (isBold(node) ? length : 0), 0)
  return bold <= all / 2
}
