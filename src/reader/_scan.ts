import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri'
import { features } from './_features.ts'
import type { Heading } from './_headings.ts'

/** What stands in a body, each with its line of the file. Found in one walk over the parsed tree. */
export interface Scan {
  headings: Heading[]
  /** The words without markup: before the first heading, then after each. */
  texts: string[]
  links: { href: string; text: string; line: number }[]
  images: { src: string; alt: string; line: number }[]
  /** Raw HTML of a Markdown body, comments left out. */
  html: { value: string; line: number }[]
  /** What only MDX has: components, expressions, imports. */
  mdx: { node: MdxNode; line: number }[]
}

export type MdxNode = Extract<
  MdastNode,
  {
    type:
      | 'mdxJsxFlowElement'
      | 'mdxJsxTextElement'
      | 'mdxFlowExpression'
      | 'mdxTextExpression'
      | 'mdxjsEsm'
  }
>

/**
 * @param firstLine the line of the file on which the body begins
 * @throws Error whose message begins with `line:column:`, for MDX that is not well formed
 */
export function scan(body: string, format: 'md' | 'mdx', firstLine: number): Scan {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast
  const scan: Scan = { headings: [], texts: [''], links: [], images: [], html: [], mdx: [] }
  if (body.trim() === '') return scan
  const tree = parse(body, { features })
  walk(tree, { scan, firstLine, addresses: definitionsIn(tree) })
  scan.texts = scan.texts.map((text) => text.replace(/\s+/g, ' ').trim())
  return scan
}

interface Walk {
  scan: Scan
  firstLine: number
  /** The address of each `[name]: address` line. */
  addresses: ReadonlyMap<string, string>
}

function walk(node: MdastNode, state: Walk): void {
  const line = lineOf(node, state)
  visitors[node.type]?.(node as never, state, line)
  if (node.type === 'heading') return
  if ('children' in node) for (const child of node.children) walk(child as MdastNode, state)
  if (blocks.has(node.type)) say(state, ' ')
}

type Node<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>
type Visitor<Type extends MdastNode['type']> = (node: Node<Type>, state: Walk, line: number) => void

const visitors: { [Type in MdastNode['type']]?: Visitor<Type> } & Record<
  string,
  Visitor<never> | undefined
> = {
  heading(node: Node<'heading'>, state, line) {
    const explicit = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id
    state.scan.headings.push({ depth: node.depth, text: plain(node), explicit, line })
    state.scan.texts.push('')
    for (const child of node.children) walkSilently(child as MdastNode, state)
  },
  text: (node: Node<'text'>, state) => say(state, node.value),
  inlineCode: (node: Node<'inlineCode'>, state) => say(state, node.value),
  code: (node: Node<'code'>, state) => say(state, node.value),
  break: (_: Node<'break'>, state) => say(state, ' '),
  link(node: Node<'link'>, state, line) {
    state.scan.links.push({ href: node.url, text: plain(node), line })
  },
  linkReference(node: Node<'linkReference'>, state, line) {
    const href = state.addresses.get(node.identifier.toLowerCase())
    if (href !== undefined) state.scan.links.push({ href, text: plain(node), line })
  },
  image(node: Node<'image'>, state, line) {
    state.scan.images.push({ src: node.url, alt: (node.alt ?? '').trim(), line })
  },
  imageReference(node: Node<'imageReference'>, state, line) {
    const src = state.addresses.get(node.identifier.toLowerCase())
    if (src !== undefined) state.scan.images.push({ src, alt: (node.alt ?? '').trim(), line })
  },
  html(node: Node<'html'>, state, line) {
    const value = node.value.replace(/<!--[\s\S]*?-->/g, '').trim()
    if (value !== '') state.scan.html.push({ value, line })
  },
  mdxJsxFlowElement: visitMdx,
  mdxJsxTextElement: visitMdx,
  mdxFlowExpression: visitMdx,
  mdxTextExpression: visitMdx,
  mdxjsEsm: visitMdx,
}

function visitMdx(node: MdxNode, state: Walk, line: number): void {
  state.scan.mdx.push({ node, line })
}

/** Links and pictures inside a heading count, its words are not part of the text below it. */
function walkSilently(node: MdastNode, state: Walk): void {
  const { texts } = state.scan
  const index = texts.length - 1
  const before = texts[index] as string
  walk(node, state)
  texts[index] = before
}

const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'listItem',
  'tableCell',
  'code',
  'blockquote',
  'mdxJsxFlowElement',
])

function say({ scan: { texts } }: Walk, words: string): void {
  texts[texts.length - 1] += words
}

function plain(node: MdastNode): string {
  if ('children' in node)
    return node.children
      .map((child) => plain(child as MdastNode))
      .join('')
      .trim()
  if (node.type === 'image') return node.alt ?? ''
  return 'value' in node && (node.type === 'text' || node.type === 'inlineCode') ? node.value : ''
}

const lineOf = (node: MdastNode, { firstLine }: Walk): number =>
  (node.position?.start.line ?? 1) + firstLine - 1

function definitionsIn(tree: MdastNode, found = new Map<string, string>()): Map<string, string> {
  if (tree.type === 'definition') found.set(tree.identifier.toLowerCase(), tree.url)
  if ('children' in tree)
    for (const child of tree.children) definitionsIn(child as MdastNode, found)
  return found
}
