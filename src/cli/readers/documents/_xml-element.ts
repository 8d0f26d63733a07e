import type { Element } from '@xmldom/xmldom'
import { childrenOf, elementsIn, isElement } from '#reader/attachments/xml.ts'

/** The value of an attribute by its local name, whatever the prefix; '' where there is none. */
export const attributeOf = (element: Element, name: string): string =>
  Array.from(element.attributes).find(({ localName }) => localName === name)?.value ?? ''

/** A property that is on unless it says otherwise (ECMA-376 Part 1 §17.17.4). */
export const isSwitchedOn = (element: Element): boolean =>
  !/^(?:0|false|off)$/.test(attributeOf(element, 'val'))

/** The first child by its local name. */
export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
  element &&
  childrenOf(element)
    .filter(isElement)
    .find(({ localName }) => localName === name)

export const holds = (element: Element, ...names: readonly string[]): boolean =>
  [...elementsIn(element)].some(({ localName }) => names.includes(localName ?? ''))

/** Of WordprocessingML, in either of its two name spaces: drawings have paragraphs, too. */
export const isWord = ({ namespaceURI }: Element): boolean =>
  /\/wordprocessingml\/(?:2006\/)?main$/.test(namespaceURI ?? '')

export const remove = (element: Element): void => {
  element.parentNode?.removeChild(element)
}
