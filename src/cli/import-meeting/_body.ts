import type { Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Passage } from './_passages.ts'
import type { Section } from './_sections.ts'

export interface BodyOptions {
  /** What goes into fields, or no further: the title, the list of those who were there. */
  without: ReadonlySet<Nodes>
  sections: readonly Section[]
  /** The anchor of a section; none where another has it. */
  anchorOf(section: Section): string | undefined
  /** The address of a picture, by its name. */
  addressOf(picture: string): string
  /** Stands where a picture has nothing that says what it shows. */
  pictureNote(address: string): string
}

/** The document as the body of an entry: its own words, themes as headings with the anchors of their sectors. */
export function bodyOf({ children }: Root, options: BodyOptions): string {
  const kept = children.filter((node) => !options.without.has(node))
  const least = Math.min(...kept.map((node) => (node.type === 'heading' ? node.depth : 6)))
  const blocks = kept.flatMap((node) => blocksOf(node, least, options))
  return markdown(blocks.flatMap((node) => keep(node, options) ?? []))
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one' })

/** Blocks as Markdown, without a line break at the end. */
export const markdown = (children: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...children] }).trim()

/** Without what is left out, and without what has nothing in it any more. */
function keep<Node extends Nodes>(node: Node, options: BodyOptions): Node | undefined {
  if (options.without.has(node)) return undefined
  if (node.type === 'image') return picture(node, options) as Node
  if (!('children' in node)) return node
  const children = node.children.flatMap((child) => keep(child as Nodes, options) ?? [])
  return children.length === 0 && node.children.length > 0 ? undefined : { ...node, children }
}

function picture(node: Extract<Nodes, { type: 'image' }>, options: BodyOptions): Nodes {
  const url = options.addressOf(node.url)
  if (node.alt?.trim()) return { ...node, url }
  return { type: 'html', value: comment(options.pictureNote(url)) }
}

/** For the editor, not for readers. Nothing in it ends it. */
export const comment = (text: string): string => `<!-- ${text.replace(/--(?=!?>)/g, '- -')} -->`

function blocksOf(node: RootContent, least: number, options: BodyOptions): RootContent[] {
  const section = options.sections.find(({ passage }) => passage.node === node)
  if (node.type === 'heading') {
    const depth = Math.min(6, node.depth - least + 2) as Heading['depth']
    return [withAnchor({ ...node, depth }, section, options)]
  }
  if (node.type !== 'paragraph' || !section) return [node]
  const [name, rest] = splitAt(node, section.length, section.passage)
  const heading: Heading = { type: 'heading', depth: 2, children: name }
  const blocks: RootContent[] = [withAnchor(heading, section, options)]
  return rest.length === 0 ? blocks : [...blocks, { type: 'paragraph', children: rest }]
}

function withAnchor(heading: Heading, section: Section | undefined, options: BodyOptions): Heading {
  const anchor = section && options.anchorOf(section)
  if (anchor === undefined) return heading
  return { ...heading, children: [...heading.children, { type: 'html', value: ` {#${anchor}}` }] }
}

/** What of a paragraph names the theme, without the mark behind it, and what follows. */
function splitAt(
  { children }: Paragraph,
  length: number,
  { text }: Passage,
): [PhrasingContent[], PhrasingContent[]] {
  const name = text.slice(0, length).replace(/[\s:៖.។–—-]+$/u, '')
  const signs = { left: signsIn(text.slice(0, length)) }
  return [[{ type: 'text', value: name }], without(children, signs)]
}

const signsIn = (text: string): number => text.replace(/[\s\p{Cf}]/gu, '').length

/** Takes that many signs from the beginning, spaces and signs that nobody sees not counted. */
const without = <Node extends Nodes>(nodes: readonly Node[], signs: { left: number }): Node[] =>
  nodes.flatMap((node) => (signs.left === 0 ? [node] : (shortened(node, signs) ?? [])))

function shortened<Node extends Nodes>(node: Node, signs: { left: number }): Node | undefined {
  if ('children' in node) {
    const children = without(node.children as Nodes[], signs)
    return children.length === 0 ? undefined : { ...node, children }
  }
  const value = 'value' in node ? valueWithout(node.value, signs) : ''
  return value === '' ? undefined : { ...node, value }
}

function valueWithout(value: string, signs: { left: number }): string {
  let end = 0
  while (end < value.length && signs.left > 0) signs.left -= signsIn(value.charAt(end++))
  return value.slice(end).trimStart()
}
