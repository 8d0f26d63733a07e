import type { MdastNode } from 'satteri'
import { deepest } from './_allowed-html.ts'
import { type OddCharacter, oddCharacterIn } from './_characters.ts'
import { definitionsIn, nameOf } from './_definitions.ts'
import type { Heading } from './_headings.ts'
import type { Spot } from './_place.ts'

/** What stands in a body, each with its place in the file. Found in one walk over the parsed tree. */
export interface Scan {
  headings: Heading[]
  /** The words without markup: before the first heading, then after each. */
  texts: string[]
  links: ({ href: string; text: string } & Spot)[]
  images: ({ src: string; alt: string } & Spot)[]
  /** Raw HTML of a Markdown body, comments left out. */
  html: RawHtml[]
  /** What only MDX has: components, expressions, imports. */
  mdx: ({ node: MdxNode } & Spot)[]
  /** Characters that were written as `&#x202e;`, and would have been refused as they are. */
  odd: (OddCharacter & Spot)[]
}

export interface RawHtml extends Spot {
  value: string
  /** The node that it stands in: tags that belong together have the same. */
  parent: MdastNode
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
 * @throws TooDeep
 */
export function scan(tree: MdastNode, firstLine: number): Scan {
  const scan: Scan = {
    headings: [],
    texts: [''],
    links: [],
    images: [],
    html: [],
    mdx: [],
    odd: [],
  }
  walk(tree, { scan, firstLine, addresses: definitionsIn(tree), parents: [] })
  scan.texts = scan.texts.map((text) => text.replace(/\s+/g, ' ').trim())
  return scan
}

/** Thrown where lists, quotations or components stand inside each other more often than a page can show. */
export class TooDeep extends Error {
  /** From the beginning of the body. */
  readonly spot: Spot

  constructor({ position }: MdastNode) {
    super()
    this.spot = position?.start ?? { line: 1, column: 1 }
  }
}

interface Walk {
  scan: Scan
  firstLine: number
  /** The address of each `[name]: address` line. */
  addresses: ReadonlyMap<string, string>
  /** The nodes around the one that is visited, the nearest last. */
  parents: MdastNode[]
}

function walk(node: MdastNode, state: Walk): void {
  const at = placeOf(node, state)
  visitors[node.type]?.(node as never, state, at)
  noteOdd(node, state, at)
  if (node.type === 'heading') return
  walkChildren(node, state)
  if (blocks.has(node.type)) say(state, ' ')
}

function noteOdd(node: MdastNode, { scan }: Walk, at: Spot): void {
  for (const name of ['value', 'alt', 'title'] as const) {
    const words: unknown = name in node ? Reflect.get(node, name) : undefined
    const odd = typeof words === 'string' ? oddCharacterIn(words) : undefined
    if (odd) scan.odd.push({ ...odd, ...at })
  }
}

function walkChildren(node: MdastNode, state: Walk): void {
  if (!('children' in node)) return
  if (state.parents.length === deepest) throw new TooDeep(node)
  state.parents.push(node)
  for (const child of node.children) walk(child as MdastNode, state)
  state.parents.pop()
}

type Node<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>
type Visitor<Type extends MdastNode['type']> = (node: Node<Type>, state: Walk, at: Spot) => void

const visitors: { [Type in MdastNode['type']]?: Visitor<Type> } & Record<
  string,
  Visitor<never> | undefined
> = {
  heading(node: Node<'heading'>, state, at) {
    const { headings, texts } = state.scan
    const { id: explicit, ...others } =
      (node.data as { hProperties?: Record<string, string> } | undefined)?.hProperties ?? {}
    headings.push({ depth: node.depth, text: plain(node), explicit, others, ...at })
    const own = texts.push('') - 1
    walkChildren(node, state)
    // Links and pictures of a heading count; its words are not part of the text below it.
    texts[own] = ''
  },
  text: (node: Node<'text'>, state) => say(state, node.value),
  inlineCode: (node: Node<'inlineCode'>, state) => say(state, node.value),
  code: (node: Node<'code'>, state) => say(state, node.value),
  break: (_: Node<'break'>, state) => say(state, ' '),
  link(node: Node<'link'>, state, at) {
    state.scan.links.push({ href: node.url, text: plain(node), ...at })
  },
  linkReference(node: Node<'linkReference'>, state, at) {
    const href = state.addresses.get(nameOf(node)) ?? ''
    state.scan.links.push({ href, text: plain(node), ...at })
  },
  image(node: Node<'image'>, state, at) {
    state.scan.images.push({ src: node.url, alt: (node.alt ?? '').trim(), ...at })
    if (node.title) say(state, ` ${node.title} `)
  },
  imageReference(node: Node<'imageReference'>, state, at) {
    const src = state.addresses.get(nameOf(node)) ?? ''
    state.scan.images.push({ src, alt: (node.alt ?? '').trim(), ...at })
  },
  html(node: Node<'html'>, state, at) {
    const value = withoutComments(node.value).trim()
    const parent = state.parents.at(-1) as MdastNode
    if (value !== '') state.scan.html.push({ value, parent, ...at })
  },
  mdxJsxFlowElement: visitMdx,
  mdxJsxTextElement: visitMdx,
  mdxFlowExpression: visitMdx,
  mdxTextExpression: visitMdx,
  mdxjsEsm: visitMdx,
}

function withoutComments(html: string): string {
  let words = ''
  let start = 0
  for (;;) {
    const open = html.indexOf('<!--', start)
    const close = open < 0 ? -1 : html.indexOf('-->', open + 4)
    if (close < 0) return words + html.slice(start)
    words += html.slice(start, open)
    start = close + 3
  }
}

function visitMdx(node: MdxNode, state: Walk, at: Spot): void {
  state.scan.mdx.push({ node, ...at })
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

const placeOf = ({ position }: MdastNode, { firstLine }: Walk): Spot => ({
  line: (position?.start.line ?? 1) + firstLine - 1,
  column: position?.start.column ?? 1,
})
