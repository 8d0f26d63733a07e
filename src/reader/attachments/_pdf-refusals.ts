import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { named } from './_pdf-streams.ts'
import { Refusal } from './kind.ts'

/**
 * Refuses what a page does not show, or what a reader's program would run.
 *
 * @param pages in their order
 * @throws Refusal
 */
export function refuseUnsafe(catalog: PDFDict, pages: readonly PDFDict[]): void {
  refuseForm(catalog)
  refuseHiddenLayers(catalog)
  for (const [index, page] of pages.entries())
    for (const annotation of dictsIn(named(page, 'Annots')))
      refuseAnnotation(nameIn(annotation, 'Subtype'), index + 1)
  if (catalog.has(PDFName.of('Collection'))) throw new Refusal('pdf-attachment')
  for (const object of reachable(catalog))
    refuseAction(object instanceof PDFStream ? object.dict : object)
}

function refuseForm(catalog: PDFDict): void {
  const form = named(catalog, 'AcroForm')
  if (!(form instanceof PDFDict)) return
  if (dictsIn(named(form, 'Fields')).length > 0 || form.has(PDFName.of('XFA')))
    throw new Refusal('pdf-form')
}

/** A layer that is not shown is as good as hidden text. */
function refuseHiddenLayers(catalog: PDFDict): void {
  const layers = named(catalog, 'OCProperties')
  const shown = layers instanceof PDFDict ? named(layers, 'D') : undefined
  if (!(shown instanceof PDFDict)) return
  if (dictsIn(named(shown, 'OFF')).length > 0 || nameIn(shown, 'BaseState') === 'OFF')
    throw new Refusal('pdf-layers')
}

/** Comments carry the names of those who made them, and many look like a part of the page: the editor decides. */
function refuseAnnotation(kind: string, page: number): void {
  if (silent.has(kind)) return
  if (kind === 'Redact') throw new Refusal('pdf-redaction', { page })
  throw new Refusal(annotationRefusals[kind] ?? 'pdf-comment', { page })
}

const silent: ReadonlySet<string> = new Set(['Link', 'Popup', 'PrinterMark', 'TrapNet'])
const annotationRefusals: Readonly<Record<string, string>> = {
  Widget: 'pdf-form',
  FileAttachment: 'pdf-attachment',
  Movie: 'pdf-media',
  Sound: 'pdf-media',
  Screen: 'pdf-media',
  RichMedia: 'pdf-media',
  '3D': 'pdf-media',
}

function refuseAction(dict: PDFDict): void {
  if (dict.has(PDFName.of('EF'))) throw new Refusal('pdf-attachment')
  if (dict.has(PDFName.of('JS'))) throw new Refusal('active-pdf', { action: 'JavaScript' })
  const action = nameIn(dict, 'S')
  if (/^(?:JavaScript|Launch|SubmitForm|ImportData)$/.test(action))
    throw new Refusal('active-pdf', { action })
  if (/^(?:Rendition|Movie|Sound|GoTo3DView|RichMediaExecute)$/.test(action))
    throw new Refusal('pdf-media')
}

/**
 * Every dictionary and stream that something of the document leads to; what earlier versions of it left behind is not
 * among them.
 */
export function* reachable(root: PDFDict): Generator<PDFDict | PDFStream> {
  const seen = new Set<PDFObject>()
  const next: PDFObject[] = [root]
  for (let object = next.pop(); object; object = next.pop()) {
    if (seen.has(object)) continue
    seen.add(object)
    if (object instanceof PDFDict || object instanceof PDFStream) yield object
    for (const part of partsOf(object, root)) next.push(part)
  }
}

function partsOf(object: PDFObject, { context }: PDFDict): PDFObject[] {
  if (object instanceof PDFRef)
    return [context.lookup(object)].filter((found) => found !== undefined)
  if (object instanceof PDFArray) return object.asArray()
  if (object instanceof PDFStream) return object.dict.values()
  return object instanceof PDFDict ? object.values() : []
}

/** The name that stands under a key, without its slash; empty where there is none. */
export function nameIn(dict: PDFDict, key: string): string {
  const value = named(dict, key)
  return value instanceof PDFName ? value.decodeText() : ''
}

/** The dictionaries in an array. */
export const dictsIn = (array: PDFObject | undefined): PDFDict[] =>
  array instanceof PDFArray
    ? array
        .asArray()
        .map((_, index) => array.lookup(index))
        .filter((each) => each instanceof PDFDict)
    : []
