import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { spellOut } from './copied-text.ts'

/** What a PDF says of itself besides what the browser knows. */
export interface PdfFacts {
  author: string
  /** YYYY-MM-DD: the day as of which it tells. */
  asOf: string
}

/**
 * A PDF as a browser makes it, made whole: its author, its title in the window of those who read it, the order of the
 * keyboard, and the spelling of what is drawn in another order than it is read. What differs from run to run goes (the
 * time, the identifiers, the numbers of elements), so that the same page makes the same bytes.
 */
export async function finishedPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const day = new Date(`${facts.asOf}T00:00:00Z`)
  pdf.setAuthor(facts.author)
  pdf.setCreator('Samleng')
  pdf.setCreationDate(day)
  pdf.setModificationDate(day)
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true)
  // From link to link as they are read (PDF/UA: ISO 14289-1, 7.18.3).
  for (const page of pdf.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  delete pdf.context.trailerInfo.ID
  explainRoles(pdf)
  renumberElements(pdf)
  spellOut(pdf)
  return pdf.save()
}

/** Kinds of elements that the browser takes from PDF 2.0, and what they are to readers of the version that it writes. */
const newerRoles = { Strong: 'Span', Em: 'Span' }

function explainRoles({ catalog, context }: PDFDocument): void {
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  tree?.set(PDFName.of('RoleMap'), context.obj(newerRoles))
}

/** The browser names elements by a count that goes on from page to page; here each document begins with 1. */
function renumberElements(pdf: PDFDocument): void {
  const places = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => [...namesIn(object)])
  const names = [...new Set(places.map(({ name }) => name))].sort()
  const numbered = new Map(names.map((name, index) => [name, numberedName(index + 1)]))
  for (const { name, rename } of places) rename(PDFString.of(numbered.get(name) as string))
}

/** As long as those of the browser: names stand in the order of their letters. */
const numberedName = (number: number): string => `node${String(number).padStart(8, '0')}`

interface Place {
  name: string
  rename(to: PDFString): void
}

function* namesIn(object: PDFObject): Generator<Place> {
  if (object instanceof PDFStream) yield* namesIn(object.dict)
  else if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) yield* place(value, (to) => object.set(key, to))
  else if (object instanceof PDFArray)
    for (const [index, value] of object.asArray().entries())
      yield* place(value, (to) => object.set(index, to))
}

function* place(value: PDFObject, rename: Place['rename']): Generator<Place> {
  const name = nameOf(value)
  if (name === undefined) yield* namesIn(value)
  else yield { name, rename }
}

function nameOf(value: PDFObject): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined
  const text = value.decodeText()
  return /^node\d{8}$/.test(text) ? text : undefined
}
