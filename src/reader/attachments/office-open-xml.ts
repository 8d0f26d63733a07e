import type { Document } from '@xmldom/xmldom'
import { refusePart } from './_office-open-parts.ts'
import { rules } from './_office-open-rules.ts'
import { barePicture } from './_office-pictures.ts'
import { type Relations, relationsOf } from './_office-relations.ts'
import { bareXml, written } from './_office-xml.ts'
import { broken, type Parts, packed, unpacked } from './_package.ts'
import { withoutLostStrings } from './_shared-strings.ts'
import { type Kind, Refusal } from './kind.ts'
import { elementsIn, parsedXml } from './xml.ts'

/**
 * Documents, workbooks and presentations of Office since 2007 (ECMA-376), packed anew from the parts that are their
 * content: no properties, no people, no sessions of writing, no paths, no data of printers and servers. Comments, tracked
 * changes, and what is in the file without being shown, are refused: only who wrote it knows whether it may be read.
 */
export default {
  async published(bytes, ending) {
    const parts = unpacked(bytes)
    for (const path of parts.keys()) refusePart(path)
    refuseNotes(parts)
    const main = mainParts[ending]
    const relations = relationsIn(parts)
    if (!main || ![...relations.keys()].some((path) => main.test(path)))
      throw new Refusal('wrong-ending', { ending })
    return packed(await contentOf(parts, relations))
  },
} satisfies Kind

const mainParts: Readonly<Record<string, RegExp>> = {
  '.docx': /^word\/document\d*\.xml$/,
  '.xlsx': /^xl\/workbook\.xml$/,
  '.pptx': /^ppt\/presentation\.xml$/,
}

/** Every part that something leads to, beginning with the whole file (''), and where it leads. */
function relationsIn(parts: Parts): Map<string, Relations | undefined> {
  const found = new Map<string, Relations | undefined>()
  const next = ['']
  for (const part of next) {
    if (found.has(part)) continue
    const relations = relationsOf(part, parts)
    found.set(part, relations)
    next.push(...(relations?.targets ?? []))
  }
  return found
}

async function contentOf(
  parts: Parts,
  relations: ReadonlyMap<string, Relations | undefined>,
): Promise<Parts> {
  const reached = [...parts].filter(([path]) => relations.has(path))
  const content = new Map<string, Uint8Array>()
  const documents = new Map<string, Document>()
  for (const [path, bytes] of reached) {
    if (path.includes('/media/')) content.set(path, await barePicture(bytes, path))
    else if (path.includes('/fonts/')) content.set(path, bytes)
    else documents.set(path, withoutCalls(bareXml(bytes, path, rules), relations.get(path)))
  }
  withoutLostStrings(documents)
  for (const found of relations.values()) if (found) documents.set(found.path, found.document)
  for (const [path, document] of documents) content.set(path, written(document))
  const types = '[Content_Types].xml'
  return new Map([[types, contentTypes(parts.get(types), content)], ...content])
}

/** Attributes that call a part by its id, such as that of a printer, go with the part. */
function withoutCalls(document: Document, relations: Relations | undefined): Document {
  for (const element of elementsIn(document))
    for (const attribute of Array.from(element.attributes)) {
      const isCall = attribute.namespaceURI?.endsWith('/relationships') === true
      if (isCall && relations?.gone.has(attribute.value)) element.removeAttributeNode(attribute)
    }
  return document
}

function contentTypes(bytes: Uint8Array | undefined, content: Parts): Uint8Array {
  if (!bytes) throw broken()
  const document = parsedXml(bytes, 'broken-office-file')
  for (const element of [...elementsIn(document)]) {
    const path = element.getAttribute('PartName')?.slice(1)
    if (path !== undefined && !content.has(path)) element.parentNode?.removeChild(element)
  }
  return written(document)
}

/** What a speaker meant to say is not on the slides; the number of the slide is, and stands in a field. */
function refuseNotes(parts: Parts): void {
  for (const [path, bytes] of parts) {
    if (!/^ppt\/notesSlides\/[^/]+\.xml$/.test(path)) continue
    for (const { localName, parentNode, textContent } of elementsIn(
      parsedXml(bytes, 'broken-office-file'),
    ))
      if (localName === 't' && parentNode?.localName !== 'fld' && textContent?.trim())
        throw new Refusal('office-hidden', { part: path.replace(/^.*\/|\.xml$/g, '') })
  }
}
