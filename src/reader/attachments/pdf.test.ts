import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import pdf from './pdf.ts'
import { made, samples } from './pdf-trial.ts'
import { planted, secrets } from './trial.ts'

const { author } = secrets

const drawnOn = (document: PDFDocument, page = 0): string => {
  const contents = document.getPage(page).node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return streams
    .map((each) => document.context.lookup(each))
    .map((each) =>
      Buffer.from(decodePDFRawStream(each as PDFRawStream).decode()).toString('latin1'),
    )
    .join('\n')
}

test('a published PDF names nobody, wherever it did', async (t) => {
  let tags = 0
  for (const [name, add] of Object.entries(samples)) {
    const bytes = await made(add)
    assert.notDeepEqual(planted(bytes), [], `${name}: the sample must hold what is to go`)
    const result = await pdf.published(bytes)
    assert.deepEqual(planted(result), [], name)
    const document = await PDFDocument.load(result, { updateMetadata: false })
    const facts = [
      document.context.trailerInfo.Info,
      document.getAuthor(),
      document.getProducer(),
      document.getCreationDate(),
    ]
    assert.deepEqual(
      facts.filter((fact) => fact !== undefined),
      [],
      name,
    )
    tags += facts.filter((fact) => fact !== undefined).length
    assert.equal(document.getPageCount(), 1)
    assert.match(drawnOn(document), /Tj/)
  }
  t.diagnostic(
    `${Object.keys(samples).length} PDFs published, ${tags} tags of place, device or author`,
  )
})

test('what an earlier version of a PDF said is not published', async () => {
  const first = await made((document) => document.getPage(0).drawText(author))
  const document = await PDFDocument.load(first, {
    forIncrementalUpdate: true,
    updateMetadata: false,
  })
  const [old] = document.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFRawStream || 'operators' in object)
  assert.ok(old)
  document
    .getPage(0)
    .node.set(
      PDFName.of('Contents'),
      document.context.register(document.context.stream('BT (Dear all) Tj ET')),
    )
  const update = await document.saveIncremental(document.context.snapshot as never)
  const bytes = Buffer.concat([first, update])
  assert.notDeepEqual(planted(bytes), [])
  const result = await pdf.published(bytes)
  assert.deepEqual(planted(result), [])
  assert.match(drawnOn(await PDFDocument.load(result)), /Dear all/)
})

test('a published PDF has the same bytes each time, and the id of its content', async () => {
  const bytes = await made()
  const [one, two] = [await pdf.published(bytes), await pdf.published(bytes)]
  assert.deepEqual(one, two)
  assert.deepEqual(await pdf.published(one), one)
})
