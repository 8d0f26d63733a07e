import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { finishedPdf } from './finished-pdf.ts'

/** As a browser makes one, with a tree of elements, at some time, after it has shown other pages. */
async function fromBrowser(start: number, time: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage()
  pdf.setTitle('សំណើ')
  pdf.setLanguage('km')
  pdf.setCreator('Mozilla/5.0 HeadlessChrome')
  pdf.setCreationDate(new Date(time))
  const { context } = pdf
  const [first, last] = [start, start + 12].map((id) => `node${String(id).padStart(8, '0')}`)
  const elements = [first, last].map((id) =>
    context.register(context.obj({ S: 'P', ID: PDFString.of(id as string) })),
  )
  const tree = context.obj({
    Names: [
      PDFString.of(first as string),
      elements[0],
      PDFHexString.fromText(last as string),
      elements[1],
    ],
  })
  pdf.catalog.set(
    PDFName.of('StructTreeRoot'),
    context.obj({
      Type: 'StructTreeRoot',
      IDTree: tree,
      K: elements,
      Note: PDFString.of('node 12'),
    }),
  )
  context.trailerInfo.ID = context.obj([PDFHexString.of(time.slice(0, 4)), PDFHexString.of('00')])
  return pdf.save({ useObjectStreams: false })
}

const facts = { author: 'សំឡេង', asOf: '2026-01-15' }

test('the same page makes the same bytes, whenever it is printed and whatever was before it', async () => {
  const first = await finishedPdf(await fromBrowser(1, '2026-11-23T10:00:00Z'), facts)
  const later = await finishedPdf(await fromBrowser(4_711, '2027-02-01T11:30:00Z'), facts)
  assert.deepEqual(Buffer.from(first), Buffer.from(later))
})

test('another day or another author make other bytes', async () => {
  const bytes = await fromBrowser(1, '2026-11-23T10:00:00Z')
  const made = await Promise.all(
    [facts, { ...facts, asOf: '2026-01-16' }, { ...facts, author: 'Voices' }].map((each) =>
      finishedPdf(bytes, each).then((pdf) => Buffer.from(pdf).toString('base64')),
    ),
  )
  assert.equal(new Set(made).size, 3)
})

test('what the browser said of the page stays; author, day and how it is read come to it', async () => {
  const bytes = await finishedPdf(await fromBrowser(7, '2026-11-23T10:00:00Z'), facts)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  assert.equal(pdf.getTitle(), 'សំណើ')
  assert.equal(pdf.getAuthor(), 'សំឡេង')
  assert.equal(pdf.getCreator(), 'Samleng')
  assert.equal(pdf.getCreationDate()?.toISOString(), '2026-01-15T00:00:00.000Z')
  assert.equal(pdf.catalog.getOrCreateViewerPreferences().getDisplayDocTitle(), true)
  assert.equal(pdf.getPage(0).node.get(PDFName.of('Tabs')), PDFName.of('S'))
  assert.equal(String(pdf.catalog.get(PDFName.of('Lang'))), '(km)')
})

test('elements stay found by their names, in their order, and nothing else is renamed', async () => {
  const bytes = await finishedPdf(await fromBrowser(90, '2026-11-23T10:00:00Z'), facts)
  const pdf = await PDFDocument.load(bytes)
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  assert.equal(String(root.get(PDFName.of('Note'))), '(node 12)')
  const names = String(root.lookup(PDFName.of('IDTree'), PDFDict).get(PDFName.of('Names')))
  assert.match(names, /^\[ \(node00000001\) \d+ 0 R \(node00000002\) \d+ 0 R \]$/)
})

test('readers of an older version learn what emphasis is', async () => {
  const pdf = await PDFDocument.load(await finishedPdf(await fromBrowser(1, '2026-11-23'), facts))
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const roles = root.lookup(PDFName.of('RoleMap'), PDFDict)
  assert.equal(roles.get(PDFName.of('Strong')), PDFName.of('Span'))
})

test('what is no PDF is refused', async () => {
  await assert.rejects(finishedPdf(Buffer.from('<html>'), facts))
})
