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
  read(node)
  return { texts: texts.map(spaced).filter((text) => text !== ''), addresses }

  function read(part: Nodes): void {
    if (part.type === 'text') texts.push(`${texts.pop()}${part.value}`)
    else if (part.type === 'element') readElement(part)
    else if (part.type === 'root') for (const child of part.children) read(child)
  }

  function readElement(element: Element): void {
    const { tagName } = element
    if (element === without || silent.includes(tagName)) return
    const isApart = !inline.includes(tagName)
    if (isApart) texts.push('')
    if (tagName === 'a' || tagName === 'img')
      addresses.push(attribute(element, tagName === 'a' ? 'href' : 'src'))
    const words = wordsFor(element)
    if (words !== '') texts.push(words, '')
    for (const child of element.children) read(child)
    if (isApart) texts.push('')
  }
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
