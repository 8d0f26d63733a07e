import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { secrets } from './trial.ts'

const { author, device, path } = secrets

/** A document with a page of text, to which a test adds what it is about. */
export async function made(
  add: (document: PDFDocument) => unknown = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([300, 200]).drawText('Dear all', { x: 20, y: 100, size: 12 })
  document.setAuthor(author)
  document.setProducer(device)
  await add(document)
  return document.save({ useObjectStreams: false })
}
export const annotation = (document: PDFDocument, facts: Record<string, unknown>) => {
  const ref = document.context.register(
    document.context.obj({ Type: 'Annot', Rect: [0, 0, 10, 10], ...facts } as never),
  )
  document.getPage(0).node.addAnnot(ref)
  return ref
}
const camera = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#840' } })
    .withExif({ IFD0: { Artist: author, Model: device }, IFD3: { GPSLatitudeRef: 'N' } })
    .withXmp(`<a>${author}</a>`)
    .jpeg()
    .toBuffer()

/** Every place in which a PDF can name somebody, each in a document of its own. */
export const samples: Readonly<Record<string, (document: PDFDocument) => unknown>> = {
  properties: () => {},
  'XMP of the document': (document) => {
    const stream = document.context.stream(`<dc:creator>${author}</dc:creator>`, {
      Type: 'Metadata',
      Subtype: 'XML',
    })
    document.catalog.set(PDFName.of('Metadata'), document.context.register(stream))
  },
  'private data of a page': (document) => {
    const { context } = document
    const { node } = document.getPage(0)
    node.set(PDFName.of('PieceInfo'), context.obj({ Editor: { Private: PDFString.of(path) } }))
    node.set(PDFName.of('LastModified'), PDFString.of('D:20260101'))
    node.set(PDFName.of('Thumb'), context.register(context.flateStream(author)))
    node.set(PDFName.of('Metadata'), context.register(context.flateStream(author)))
  },
  'a picture of a camera': async (document) => {
    document.getPage(0).drawImage(await document.embedJpg(await camera()), { width: 8, height: 8 })
  },
  'the path of a drawing': (document) => {
    const form = document.context.flateStream('0 0 m', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 1, 1],
      'PTEX.FileName': PDFString.of(path),
    })
    const { node } = document.getPage(0)
    node.setXObject(PDFName.of('Fm0'), document.context.register(form))
    node.addContentStream(document.context.register(document.context.stream('/Fm0 Do')))
  },
  'a picture that no page shows any more': (document) => {
    const image = document.context.flateStream(author, { Type: 'XObject', Subtype: 'Image' })
    document.getPage(0).node.setXObject(PDFName.of('Gone'), document.context.register(image))
  },
  'the day and the name of a link': (document) => {
    const A = { S: 'URI', URI: PDFString.of('https://example.org/') }
    annotation(document, {
      Subtype: 'Link',
      T: PDFString.of(author),
      NM: PDFString.of(author),
      M: PDFString.of(author),
      A,
    })
  },
  'a link to a folder': (document) => {
    const URI = PDFString.of('file:///C:/Users/Sovann-Secret')
    annotation(document, { Subtype: 'Link', A: { S: 'URI', URI } })
    annotation(document, { Subtype: 'Link', A: { S: 'GoToR', F: PDFString.of(path) } })
  },
  'tags of a page that was taken out': (document) => {
    const { context } = document
    const gone = document.addPage()
    gone.drawText(author)
    const tag = context.register(
      context.obj({
        Type: 'StructElem',
        S: 'P',
        Pg: gone.ref,
        K: 0,
        ActualText: PDFHexString.fromText(author),
      }),
    )
    const root = context.obj({ Type: 'StructTreeRoot', K: [tag], ParentTree: { Nums: [0, [tag]] } })
    document.catalog.set(PDFName.of('StructTreeRoot'), context.register(root))
    document.removePage(1)
  },
  'a font that was read from a folder': (document) => {
    const { node } = document.getPage(0)
    const font = { Type: 'Font', Subtype: 'Type1', BaseFont: PDFName.of(`${path}\\Khmer`) }
    node.setFontDictionary(PDFName.of('Odd'), document.context.register(document.context.obj(font)))
    node.addContentStream(document.context.register(document.context.stream('/Odd 1 Tf')))
  },
}
