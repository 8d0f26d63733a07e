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
  for (const [tag, closing, empty] of text.matchAll(/<(\/?)[^!?>][^>]*?(\/?)>/g)) {
    if (closing) depth--
    else if (!empty && tag.length > 0) depth++
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function stop(_level: string, message: string): never {
  throw new SyntaxError(message)
}
