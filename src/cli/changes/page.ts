import type { Element, Nodes, Parents, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** A page of a finished site, as a reader has it. */
export interface Page {
  language: string
  title: string
  /** The words between the header and the footer, with those that stand for pictures, and where links lead. */
  words: readonly string[]
  /** The words around them, and those that search engines and shared links show. */
  around: readonly string[]
}

export function pageIn(html: string): Page {
  const root = unified().use(rehypeParse).parse(html)
  const main = find(root, 'main')
  const title = find(main ?? root, 'h1') ?? find(root, 'title')
  return {
    language: attribute(find(root, 'html'), 'lang'),
    title: title ? wordsOf(title).join(' ') : '',
    words: main ? wordsOf(main) : [],
    around: wordsOf(root, main),
  }
}

/** What is said of the page itself, for those who show links to it. */
const told: readonly string[] = ['description', 'og:title', 'og:description']

/** What is not read. */
const silent: readonly string[] = ['script', 'style', 'template']

/** @param without a part that is left out */
function wordsOf(node: Nodes, without?: Element): string[] {
  if (node.type === 'text') return node.value.split(/\s+/).filter((word) => word !== '')
  if (node === without || !('children' in node)) return []
  if (node.type !== 'element') return below(node, without)
  if (silent.includes(node.tagName)) return []
  return [...ownWords(node), ...below(node, without)]
}

const below = ({ children }: Parents, without?: Element): string[] =>
  children.flatMap((child) => wordsOf(child, without))

function ownWords(element: Element): string[] {
  if (element.tagName === 'meta') return metaWords(element)
  const names = element.tagName === 'a' ? ['href', 'ariaLabel'] : ['alt', 'ariaLabel', 'src']
  return names.map((name) => attribute(element, name)).filter((value) => value !== '')
}

const metaWords = (element: Element): string[] =>
  told.includes(attribute(element, 'name') || attribute(element, 'property'))
    ? attribute(element, 'content').split(/\s+/)
    : []

const attribute = (element: Element | undefined, name: string): string =>
  String(element?.properties[name] ?? '')

function find(node: Root | Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = child.tagName === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}
