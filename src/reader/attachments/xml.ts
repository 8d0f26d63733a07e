import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import { Refusal } from './kind.ts'

/**
 * Reads XML that holds nothing but elements and text: no document type, so that there are no entities to expand or to
 * fetch from elsewhere.
 *
 * @param refused the code for what is not well-formed
 * @throws Refusal
 */
export function parsedXml(bytes: Uint8Array, refused: string): Document {
  try {
    const text = new TextDecoder(isUtf16(bytes) ? 'utf-16' : 'utf-8', { fatal: true }).decode(bytes)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refusal(refused)
    if (depthOf(text) > maximumDepth) throw new Refusal(refused)
    return new DOMParser({ onError: stop }).parseFromString(text, 'application/xml')
  } catch {
    throw new Refusal(refused)
  }
}

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isText = (node: Node): boolean => node.nodeType === 3 || node.nodeType === 4

/** What an element holds, at the moment of asking: it may be changed meanwhile. */
export const childrenOf = (node: Node): Node[] => Array.from(node.childNodes)

/** All elements in the order of the document. */
export function* elementsIn(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue
    yield child
    yield* elementsIn(child)
  }
}

/** Elements inside elements. Nobody draws or writes a hundred of them. */
const maximumDepth = 256

function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let start = text.indexOf('<'); start >= 0; ) {
    const end = markupEnd(text, start)
    if (text[start + 1] === '/') depth--
    else if (!/[!?]/.test(text[start + 1] ?? '') && text[end - 2] !== '/') depth++
    deepest = Math.max(deepest, depth)
    start = text.indexOf('<', end)
  }
  return deepest
}

/** A tag in a comment is none, and `>` in quotes ends none. What is not closed is looked for once, and never again. */
function markupEnd(text: string, start: number): number {
  const [, close] = notTags.find(([open]) => text.startsWith(open, start)) ?? []
  const end = close === undefined ? tagEnd(text, start) : text.indexOf(close, start) + 1
  if (end === 0) throw new SyntaxError('What begins here does not end.')
  return end + (close ?? ' ').length - 1
}

const notTags = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

const tag = /<[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/y

function tagEnd(text: string, start: number): number {
  tag.lastIndex = start
  return tag.test(text) ? tag.lastIndex : 0
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function stop(_level: string, message: string): never {
  throw new SyntaxError(message)
}
