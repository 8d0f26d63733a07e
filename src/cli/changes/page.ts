import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** A page of a finished site, as a reader has it. */
export interface Page {
  language: string
  title: string
  /** What stands between the header and the footer. */
  main: Reading
  /** What stands around it, and what search engines and shared links show. */
  around: Reading
}

export interface Reading {
  /** Paragraphs, cells, headings and the like, and the words for pictures, each as one text; in order. */
  texts: readonly string[]
  /** Where links lead, and which pictures are shown. */
  addresses: readonly string[]
}

export function pageIn(html: string): Page {
  const root = unified().use(rehypeParse).parse(html)
  const main = find(root, 'main')
  const title = find(main ?? root, 'h1') ?? find(root, 'title')
  return {
    language: attribute(find(root, 'html'), 'lang'),
    title: title ? readingOf(title).texts.join(' ') : '',
    main: main ? readingOf(main) : { texts: [], addresses: [] },
    around: readingOf(root, main),
  }
}

/** @param without a part that is left out */
function readingOf(node: Root | Element, without?: Element): Reading {
  const texts: string[] = ['']
  const addresses: string[] = []
  for (const sign of signsIn(node, without))
    if ('apart' in sign) texts.push(sign.apart, '')
    else if ('within' in sign) texts.push(`${texts.pop()}${sign.within}`)
    else addresses.push(sign.address)
  return { texts: texts.map(spaced).filter((text) => text !== ''), addresses }
}

/** A text of its own, a piece of the one that has begun, or where something leads. */
type Sign = { apart: string } | { within: string } | { address: string }

function* signsIn(node: Nodes, without: Element | undefined): Generator<Sign> {
  if (node.type === 'text') yield { within: node.value }
  if (!('children' in node) || node === without) return
  if (node.type === 'element' && silent.includes(node.tagName)) return
  const isApart = node.type === 'element' && !inline.includes(node.tagName)
  if (isApart) yield { apart: '' }
  if (node.type === 'element') yield* ownSigns(node)
  for (const child of node.children) yield* signsIn(child, without)
  if (isApart) yield { apart: '' }
}

function* ownSigns(element: Element): Generator<Sign> {
  const { tagName } = element
  if (tagName === 'a') yield { address: attribute(element, 'href') }
  if (tagName === 'img') yield { address: attribute(element, 'src') }
  const words = wordsFor(element)
  if (words !== '') yield { apart: words }
}

/** What is not read. */
const silent: readonly string[] = ['script', 'style', 'template']

/** What stands inside of a sentence: everything else begins another text. */
const inline: readonly string[] =
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  )

/** What is said of the page itself, for those who show links to it. */
const told: readonly string[] = ['description', 'og:title', 'og:description']

/** What an element says in the place of something that is seen. */
const wordsFor = (element: Element): string => {
  if (element.tagName !== 'meta')
    return attribute(element, 'alt') || attribute(element, 'ariaLabel')
  const name = attribute(element, 'name') || attribute(element, 'property')
  return told.includes(name) ? attribute(element, 'content') : ''
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

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
