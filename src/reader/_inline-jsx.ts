import { inlineElements } from './_allowed-html.ts'
import type { Element, Jsx } from './_attributes.ts'

type Child = Element['children'][number]

/** `<abbr title="…">…</abbr>` in MDX, with words inside and no paragraphs. */
export const isInlineJsx = (node: Child): boolean =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
  inlineElements.has(node.name ?? '') &&
  node.children.every(isWords)

const isWords = (node: Child): boolean =>
  isInlineJsx(node) ||
  !(node.type === 'mdxJsxFlowElement' || (node.type === 'element' && !textual.has(node.tagName)))

const textual: ReadonlySet<string> = new Set([
  'a',
  'br',
  'code',
  'del',
  'em',
  'img',
  'strong',
  'sup',
])

/**
 * MDX takes a line that holds nothing but elements apart, as if each were a block. Those of the short list are words:
 * here they are again in the paragraph that they were written in.
 */
export function inParagraphs(children: readonly Child[]): readonly Child[] {
  if (!children.some(isLine)) return children
  const isBetween = (node: Child, index: number) =>
    isBlank(node) && isLine(children[index - 1]) && isLine(children[index + 1])
  const blocks: Child[] = []
  for (const node of children.filter((child, index) => !isBetween(child, index))) {
    const before = blocks.at(-1)
    if (!isLine(node)) blocks.push(node)
    else if (before?.type === 'element' && goesOn(before.children.at(-1), node))
      before.children.push(...space(before.children.at(-1), node), node)
    else blocks.push({ type: 'element', tagName: 'p', properties: {}, children: [node] })
  }
  return blocks
}

const isLine = (node: Child | undefined): node is Jsx =>
  node?.type === 'mdxJsxFlowElement' && isInlineJsx(node)

/** An empty line begins another paragraph. */
const goesOn = (one: Child | undefined, next: Jsx): boolean =>
  isLine(one) && (next.position?.start.line ?? 0) - (one.position?.end.line ?? 0) <= 1

const space = (one: Child | undefined, next: Jsx): Child[] =>
  one?.position?.end.offset === next.position?.start.offset ? [] : [{ type: 'text', value: ' ' }]

const isBlank = (node: Child): boolean => node.type === 'text' && node.value.trim() === ''
