import type { Document, Element, Node } from '@xmldom/xmldom'
import type { DocumentPlace } from '#cli/readers/document.ts'
import { childrenOf, isElement } from '#reader/attachments/xml.ts'
import type { Notes } from './_notes.ts'
import { attributeOf, childNamed, holds, isSwitchedOn, isWord, remove } from './_xml-element.ts'

export interface BodyContext {
  hiddenStyles: ReadonlySet<string>
  /** Addresses of pictures that are not in the file, by the id of their relation. */
  outside: ReadonlyMap<string, string>
  notes: Notes
  /** Whether its paragraphs are counted; those of footnotes stand where they are referred to. */
  isNumbered: boolean
}

/** Changes a body of text in place: see `readied`. */
export const readyBody = (document: Document, context: BodyContext): void => {
  if (document.documentElement) new Body(context).visit(document.documentElement)
}

/** The bookmark that tells the number of a paragraph, and which list of the document numbers it. */
export const bookmark = /^samleng-(\d+)-(.*)$/

/** What mammoth leaves out, and nothing of it can be shown as text. */
const droppedKinds: Readonly<Record<string, string>> = {
  oMath: 'dropped-equation',
  oMathPara: 'dropped-equation',
  chart: 'dropped-object',
  relIds: 'dropped-object',
  OLEObject: 'dropped-object',
  altChunk: 'dropped-object',
}

const toldKinds: Readonly<Record<string, string>> = {
  ins: 'tracked-changes',
  del: 'tracked-changes',
  moveFrom: 'tracked-changes',
  moveTo: 'tracked-changes',
  commentReference: 'dropped-comments',
  txbxContent: 'text-box',
}

/** Wrappings that mammoth drops with their text. */
const wrappings: ReadonlySet<string> = new Set(['fldSimple', 'bdo', 'dir', 'ruby', 'rubyBase'])

class Body {
  readonly #context: BodyContext
  #number = 0
  /** Behind which paragraphs something was put already, and the last of it. */
  readonly #behind = new Map<Element, Node>()

  constructor(context: BodyContext) {
    this.#context = context
  }

  visit(element: Element): void {
    const name = element.localName ?? ''
    if (droppedKinds[name]) this.#drop(element, droppedKinds[name])
    else if (name === 'AlternateContent') this.#replace(element, wayOf(element))
    else if (wrappings.has(name)) this.#replace(element, element)
    else if (isWord(element)) this.#visitWord(element, name)
    else {
      if (name === 'blip' || name === 'imagedata') this.#seePicture(element)
      this.#visitAll(childrenOf(element))
    }
  }

  #visitWord(element: Element, name: string): void {
    if (name === 'r' && this.#isHidden(element)) {
      this.#drop(element, 'hidden-text')
      return
    }
    if (toldKinds[name]) this.#say(toldKinds[name])
    if (name === 'p') this.#count(element)
    if (name === 'cr') element.parentNode?.replaceChild(created(element, 'br', {}), element)
    this.#visitAll(childrenOf(element))
    if (name === 'txbxContent') this.#moveOut(element)
  }

  #visitAll(nodes: readonly Node[]): void {
    for (const node of nodes) if (isElement(node)) this.visit(node)
  }

  #say(code: string, values = {}): void {
    const place: DocumentPlace = { paragraph: Math.max(this.#number, 1) }
    this.#context.notes.add(code, this.#context.isNumbered ? place : undefined, values)
  }

  #drop(element: Element, code: string): void {
    const text = element.textContent?.trim() ?? ''
    if (code !== 'hidden-text' || text !== '') this.#say(code)
    remove(element)
  }

  /** Puts what one of its elements holds in the place of an element. */
  #replace(element: Element, holder: Element | undefined): void {
    const inside = holder ? childrenOf(holder) : []
    for (const node of inside) element.parentNode?.insertBefore(node, element)
    remove(element)
    this.#visitAll(inside)
  }

  #isHidden(run: Element): boolean {
    const properties = childNamed(run, 'rPr')
    const vanish = childNamed(properties, 'vanish')
    if (vanish) return isSwitchedOn(vanish)
    const style = childNamed(properties, 'rStyle')
    return style !== undefined && this.#context.hiddenStyles.has(attributeOf(style, 'val'))
  }

  /** Those that show anything: empty ones are there for their height, and nobody counts them. */
  #count(paragraph: Element): void {
    if (!this.#context.isNumbered || !showsAnything(paragraph)) return
    this.#number++
    const properties = childNamed(paragraph, 'pPr')
    const list = childNamed(childNamed(properties, 'numPr'), 'numId')
    const name = `samleng-${this.#number}-${list ? attributeOf(list, 'val') : ''}`
    const start = created(paragraph, 'bookmarkStart', { name })
    paragraph.insertBefore(start, properties ? properties.nextSibling : paragraph.firstChild)
  }

  /** A picture elsewhere is not asked for, whoever made the file would hear of it. */
  #seePicture(element: Element): void {
    for (const attribute of Array.from(element.attributes)) {
      const address = this.#context.outside.get(attribute.value)
      if (!/^(?:embed|link|id|href)$/.test(attribute.localName ?? '') || address === undefined)
        continue
      this.#say('outside-picture', { address: address.slice(0, 200) })
      element.removeAttributeNode(attribute)
    }
  }

  /** What stands in a text box is put behind the paragraph that holds the box. */
  #moveOut(box: Element): void {
    let holder: Node | null = box
    while (holder && !(isElement(holder) && isWord(holder) && holder.localName === 'p'))
      holder = holder.parentNode
    if (!holder) return
    let last: Node = this.#behind.get(holder as Element) ?? holder
    for (const block of childrenOf(box)) {
      holder.parentNode?.insertBefore(block, last.nextSibling)
      last = block
    }
    this.#behind.set(holder as Element, last)
  }
}

/**
 * The same thing in a newer and an older way (Part 3 §10.2). mammoth reads the older, which may be missing; but of text
 * boxes the newer one.
 */
function wayOf(element: Element): Element | undefined {
  const [newer, older] = [childNamed(element, 'Choice'), childNamed(element, 'Fallback')]
  return newer && (!older || holds(newer, 'txbxContent')) ? newer : older
}

const showsAnything = (paragraph: Element): boolean =>
  /\S/.test(paragraph.textContent ?? '') || holds(paragraph, 'drawing', 'pict', 'object')

/** An element of the name space of another one. */
function created(
  { namespaceURI, prefix, ownerDocument }: Element,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Element {
  const qualified = (local: string) => (prefix ? `${prefix}:${local}` : local)
  const element = (ownerDocument as Document).createElementNS(namespaceURI, qualified(name))
  for (const [local, value] of Object.entries(attributes))
    element.setAttributeNS(namespaceURI, qualified(local), value)
  return element
}
