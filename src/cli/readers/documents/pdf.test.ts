import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Root } from 'mdast'
import { popplerText } from './_poppler.ts'
import { documentIn } from './index.ts'
import { linesDown, pdfOf, rawPdf } from './pdf-trial.ts'
import { textIn } from './tree.ts'
import { bytesOf, markdownOf, told } from './trial.ts'

const minutes = `${import.meta.dirname}/../../../../e2e/minutes/cso-un-virtual-meeting-2021-06-02`
const fromPdf =
  'a.pdf  This is a PDF, which holds letters and their places: paragraphs and lists were made of them again, tables and footnotes are lines like others, and there are no pictures. If there is a Word file, import that.  [read-from-pdf]'

/** What both ways of reading make of a PDF: they must not differ. */
async function bothOf(bytes: Uint8Array) {
  const extracted = await popplerText(bytes)
  const alone = await documentIn(bytes, 'a.pdf')
  if (extracted) assert.deepEqual(await documentIn(bytes, 'a.pdf', extracted), alone)
  return alone
}

test('minutes as a PDF have the paragraphs that they have as a text', async () => {
  const text = await documentIn(readFileSync(`${minutes}.txt`), 'a.txt')
  const pdf = await bothOf(readFileSync(`${minutes}.pdf`))
  assert.deepEqual(
    pdf.document?.tree.children.map((node) => [node.type, textIn(node)]),
    text.document?.tree.children.map((node) => [node.type, textIn(node)]),
  )
  assert.deepEqual(
    pdf.document?.tree.children.map(({ data }) => data?.place?.page),
    [1, 1, 1, 1, 1, 2, 2, 2, 3],
  )
})

const body = [
  'The coalition met in Samara City on the second day of June, and every member had sent some-',
  'body. It was agreed that the asks of the year before be repeated, since none of them had been',
  'answered by the ministry.',
]

test('what stands at the edge of most pages is left out, and told', async () => {
  const page = (number: number, texts: readonly string[]) => [
    { text: 'Draft, not for circulation', y: 770 },
    ...linesDown(texts),
    { text: `Page ${number} of 3`, y: 30, x: 280 },
  ]
  const read = await bothOf(await pdfOf([page(1, body), page(2, body.slice(1)), page(3, body)]))
  const texts = read.document?.tree.children.map(textIn) ?? []
  assert.doesNotMatch(texts.join('\n'), /Draft|Page/)
  assert.deepEqual(told('a.pdf', read).slice(0, 2), [
    'a.pdf  The headers and footers of the pages were left out. If they say when, where or who, add it by hand.  [dropped-header]',
    fromPdf,
  ])
})

test('a word that a line breaks is whole again, and large letters are a heading', async () => {
  const { document } = await bothOf(
    await pdfOf([
      [{ text: 'Minutes of the spring meeting', y: 740, size: 18 }, ...linesDown(body)],
    ]),
  )
  assert.deepEqual(
    document?.tree.children.map((node) => [node.type, textIn(node).slice(80, 130)]),
    [
      ['heading', ''],
      ['paragraph', ' sent somebody. It was agreed that the asks of the'],
    ],
  )
})

test('items of lists keep their ranks', async () => {
  const bytes = await pdfOf([
    [
      ...linesDown(body),
      { text: '1. Open the register', y: 600 },
      { text: '- to newspapers', y: 586, x: 80 },
      { text: '- to everybody', y: 572, x: 80 },
      { text: '2. Repeal the law', y: 558 },
    ],
  ])
  await bothOf(bytes)
  assert.match(
    await markdownOf(bytes, 'a.pdf'),
    /\n1\. Open the register\n {3}- to newspapers\n {3}- to everybody\n2\. Repeal the law$/,
  )
})

test('a PDF of scanned pages is refused, whatever number stands below them', async () => {
  const scanned = await bothOf(
    await pdfOf([1, 2, 3].map((number) => [{ text: `Page ${number}`, y: 30 }])),
  )
  assert.deepEqual(told('a.pdf', scanned), [
    'a.pdf  There is no text in this PDF, only pictures of 3 pages. Ask for the Word file it was made from; or have its text recognised (OCR), read it through, and import that.  [scanned-document]',
  ])
})

test('a page without text among others is told', async () => {
  const read = await bothOf(await pdfOf([linesDown(body), []]))
  assert.deepEqual(told('a.pdf', read), [
    fromPdf,
    'a.pdf page 2  There is no text on this page: it is empty, or a picture.  [picture-page]',
  ])
})

test('a PDF with a password is refused', async () => {
  assert.deepEqual(told('a.pdf', await bothOf(await pdfOf([linesDown(body)], 'secret'))), [
    'a.pdf  This file is protected by a password. Open it with the password, save a copy without one, and import the copy.  [locked-import]',
  ])
})

const damaged =
  'a.pdf  This file is damaged, or only a part of it was downloaded. Open it in the program that made it, save it again, and import that.  [damaged-import]'

test('a PDF that is cut off, or whose pages lead back to themselves, is refused', async () => {
  const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
  const loops = [
    rawPdf([catalogue, '<< /Type /Pages /Count 1 /Kids [2 0 R] >>']),
    rawPdf([
      catalogue,
      '<< /Type /Pages /Count 2 /Kids [3 0 R] >>',
      '<< /Type /Pages /Count 2 /Kids [2 0 R] /Parent 2 0 R >>',
    ]),
    rawPdf([
      catalogue,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
      '<< /Length 4 0 R >>\nstream\nBT ET\nendstream',
    ]),
  ]
  for (const bytes of [
    (await pdfOf([linesDown(body)])).subarray(0, 300),
    bytesOf('%PDF-1.7\n'),
    ...loops,
  ])
    assert.match(
      told('a.pdf', await documentIn(bytes, 'a.pdf'))[0] ?? '',
      /\[(?:damaged-import|scanned-document)\]$/,
    )
  assert.deepEqual(told('a.pdf', await documentIn(bytesOf('%PDF-1.7\n'), 'a.pdf')), [damaged])
})

test('a script that no program reads out of a PDF without mistakes is told', async () => {
  const row = (y: number, text: string) =>
    `<line xMin="50" yMin="${y}" xMax="300" yMax="${y + 14}"><word xMin="50" yMin="${y}" xMax="300" yMax="${y + 14}">${text}</word></line>`
  const xhtml = `<page width="600" height="800">${row(100, 'Civil &amp; social')}</page><page width="600" height="800">${row(100, 'សង្គមស៊ីវិល')}</page>`
  const read = await documentIn(bytesOf('%PDF-1.7\n'), 'a.pdf', bytesOf(xhtml))
  assert.deepEqual(told('a.pdf', read).slice(-1), [
    'a.pdf page 2  No program reads this script out of a PDF without mistakes. Check every word, or import the Word file.  [check-every-word]',
  ])
  assert.equal(textIn(read.document?.tree as Root), 'Civil & social សង្គមស៊ីវិល')
})
