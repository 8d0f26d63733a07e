import { type Attr, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import { Refusal } from './kind.ts'
import { childrenOf, elementsIn, isElement, parsedXml } from './xml.ts'

/** What of a part is refused, and what is left out of it. */
export interface Rules {
  /** The code with which an element refuses the file, if it does. */
  refusal(element: Element): string | undefined
  /** Elements that are nobody's content. */
  isLeftOut(element: Element): boolean
  /** Attributes that are nobody's content. */
  isOwn(attribute: Attr): boolean
}

/**
 * A part of a document without what its programs write for themselves, and with the names of files in place of their
 * paths.
 *
 * @param part its path in the file, of which the editor is told the last piece
 * @throws Refusal
 */
export function bareXml(bytes: Uint8Array, part: string, rules: Rules): Document {
  const document = parsedXml(bytes, 'broken-office-file')
  for (const element of [...elementsIn(document)]) {
    const code = rules.refusal(element)
    if (code !== undefined) throw new Refusal(code, { part: nameOf(part) })
    if (rules.isLeftOut(element)) leaveOut(element)
    else clean(element, rules)
  }
  return document
}

/** Together with the frame for newer programs in which it stands alone. */
function leaveOut(element: Element): void {
  const parent = element.parentNode
  parent?.removeChild(element)
  const isFrame = /^(?:Choice|AlternateContent)$/.test(parent?.localName ?? '')
  if (parent && isElement(parent) && isFrame && !childrenOf(parent).some(isElement))
    leaveOut(parent)
}

function clean(element: Element, rules: Rules): void {
  for (const attribute of Array.from(element.attributes)) {
    if (rules.isOwn(attribute)) element.removeAttributeNode(attribute)
    else if (isPath(attribute.value) || isBeside(attribute))
      attribute.value = withoutFolders(attribute.value)
  }
}

/** A link to a file that lies somewhere near on the same computer. */
const isBeside = ({ localName, value }: Attr): boolean =>
  localName === 'href' && value.startsWith('../')

/** Whether a text names a place on somebody's computer. */
export const isPath = (text: string): boolean =>
  /(?:^|[\s"'(])(?:file:|[a-z]:[\\/](?![\\/])|\\\\[^\\\s]+\\|\/(?:Users|home|Volumes|mnt|media)\/)/i.test(
    text,
  )

export const withoutFolders = (path: string): string => path.replace(/^.*[\\/]/s, '')

/** The text of a document without comments and instructions to programs. */
export function written(document: Document): Uint8Array {
  dropNotes(document)
  const text = new XMLSerializer().serializeToString(document.documentElement ?? document)
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
}

function dropNotes(node: Node): void {
  for (const child of childrenOf(node))
    if (child.nodeType === 7 || child.nodeType === 8) node.removeChild(child)
    else dropNotes(child)
}

/** `xl/worksheets/sheet2.xml` → `sheet2` */
const nameOf = (part: string): string => withoutFolders(part).replace(/\.\w+$/, '')
