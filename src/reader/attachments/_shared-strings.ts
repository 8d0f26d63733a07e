import type { Document, Element } from '@xmldom/xmldom'
import { childrenOf, elementsIn, isElement } from './xml.ts'

/** Empties the texts of a workbook that no cell shows any more; their places stay, because cells count them. */
export function withoutLostStrings(documents: ReadonlyMap<string, Document>): void {
  const strings = documents.get('xl/sharedStrings.xml')?.documentElement
  if (!strings) return
  const shown = new Set<string>()
  for (const [path, document] of documents)
    if (path.startsWith('xl/worksheets/')) for (const index of indexesIn(document)) shown.add(index)
  const items = childrenOf(strings).filter(isElement)
  for (const [index, item] of items.filter(({ localName }) => localName === 'si').entries())
    if (!shown.has(String(index))) empty(item)
}

function* indexesIn(sheet: Document): Generator<string> {
  for (const cell of elementsIn(sheet)) {
    if (cell.localName !== 'c' || cell.getAttribute('t') !== 's') continue
    const [value] = childrenOf(cell).filter(({ localName }) => localName === 'v')
    if (value) yield value.textContent?.trim() ?? ''
  }
}

function empty(item: Element): void {
  for (const child of childrenOf(item)) item.removeChild(child)
  const { ownerDocument, namespaceURI, prefix } = item
  const name = prefix ? `${prefix}:t` : 't'
  if (ownerDocument) item.appendChild(ownerDocument.createElementNS(namespaceURI, name))
}
