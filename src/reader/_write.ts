import type { HastNode } from 'satteri'
import type { BodyPart } from '#model/entry.ts'
import { components } from '#schema/components.ts'
import { deepest, markdownElements, voidElements } from './_allowed-html.ts'
import {
  attributesOf,
  type BodyFacts,
  componentAttributes,
  type Element,
  escaped,
  type Jsx,
  jsxAttributes,
  srcIn,
  tagAttributes,
} from './_attributes.ts'
import { inlineTagOf, paired } from './_inline-html.ts'
import { inParagraphs, isInlineJsx } from './_inline-jsx.ts'

/**
 * The tree of a body as readers get it: HTML and, between it, components with plain text in their attributes. What
 * `_allowed-html.ts` lists is written and nothing else is, whatever a parser or a check has let through.
 */
export function write(tree: HastNode, facts: BodyFacts): BodyPart[] {
  const page: Page = { parts: [], html: '', facts, depth: 0 }
  if (tree.type === 'root') writeBlocks(tree.children as Child[], page)
  return partsOf(page)
}

export type Child = Element['children'][number]

interface Page {
  parts: BodyPart[]
  /** What follows the last of the parts. */
  html: string
  facts: BodyFacts
  depth: number
}

const writeBlocks = (children: readonly Child[], page: Page): void =>
  writeChildren(inParagraphs(children), page)

function writeChildren(children: readonly Child[], page: Page): void {
  if (page.depth === deepest) return
  page.depth++
  const tags = children.some(({ type }) => type === 'raw') ? tagsAmong(children) : undefined
  for (const node of children) {
    const tag = tags?.get(node)
    if (tag === undefined) writeNode(node, page)
    else page.html += tag
  }
  page.depth--
}

function tagsAmong(children: readonly Child[]): Map<Child, string> {
  const tags = children.flatMap((node) => {
    const tag = node.type === 'raw' ? inlineTagOf(node.value) : undefined
    return tag ? [{ tag, node: node as Child }] : []
  })
  const whole = paired(tags)
  return new Map(
    tags
      .filter(({ node }) => whole.has(node))
      .map(({ tag, node }) => [
        node,
        tag.closes ? `</${tag.name}>` : `<${tag.name}${tagAttributes(tag)}>`,
      ]),
  )
}

function writeNode(node: Child, page: Page): void {
  if (node.type === 'text') page.html += escaped(node.value)
  else if (node.type === 'element') writeElement(node, page)
  else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    writeJsx(node, page)
}

function writeElement(node: Element, page: Page): void {
  const { tagName: tag, children } = node
  // A box that nobody can tick needs no form control, and would need a label.
  if (tag === 'input') page.html += node.properties['checked'] ? '☑' : '☐'
  if (!markdownElements.has(tag)) return
  const only = tag === 'p' ? pictureWithCaption(children) : undefined
  if (only) writeFigure(only, page)
  else if (tag === 'p' && children.some(isComponent)) writeAround(children, page)
  else if (tag !== 'img' || srcIn(node, page.facts) !== undefined)
    writeAs(tag, attributesOf(node, page.facts), children, page)
}

function writeAs(tag: string, attributes: string, children: readonly Child[], page: Page): void {
  page.html += `<${tag}${attributes}>`
  if (voidElements.has(tag)) return
  if (tag === 'blockquote') writeBlocks(children, page)
  else writeChildren(children, page)
  page.html += `</${tag}>`
}

/** `![what it shows](/files/map.png "The caption")` in a paragraph of its own. */
function pictureWithCaption([only, ...others]: readonly Child[]): Element | undefined {
  const isOne = only?.type === 'element' && only.tagName === 'img' && others.length === 0
  return isOne && only.properties['title'] ? only : undefined
}

function writeFigure(picture: Element, page: Page): void {
  if (srcIn(picture, page.facts) === undefined) return
  const { title, ...properties } = picture.properties
  const attributes = attributesOf({ ...picture, properties }, page.facts)
  page.html += `<figure><img${attributes}><figcaption>${escaped(String(title))}</figcaption></figure>`
}

/** A component is a block: the paragraph that it stands in ends before it and goes on after it. */
function writeAround(children: readonly Child[], page: Page): void {
  let start = 0
  const writeUntil = (end: number) => {
    const words = children.slice(start, end)
    if (words.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      writeAs('p', '', words, page)
    start = end + 1
  }
  children.forEach((node, index) => {
    if (!isComponent(node)) return
    writeUntil(index)
    writeNode(node, page)
  })
  writeUntil(children.length)
}

const isComponent = (node: Child): boolean =>
  node.type === 'mdxJsxTextElement' && Object.hasOwn(components, node.name ?? '')

function writeJsx(node: Jsx, page: Page): void {
  const name = node.name ?? ''
  if (isInlineJsx(node)) writeInline(node, page)
  else if (Object.hasOwn(components, name)) {
    const inside: Page = { ...page, parts: [], html: '' }
    writeBlocks(node.children, inside)
    if (page.html !== '') page.parts.push(page.html)
    page.html = ''
    page.parts.push({
      component: name,
      attributes: componentAttributes(node),
      children: partsOf(inside),
    })
  }
}

function writeInline(node: Jsx, page: Page): void {
  const tag = node.name as string
  page.html += `<${tag}${jsxAttributes(node)}>`
  if (voidElements.has(tag)) return
  writeChildren(node.children, page)
  page.html += `</${tag}>`
}

const partsOf = ({ parts, html }: Page): BodyPart[] => (html === '' ? parts : [...parts, html])
