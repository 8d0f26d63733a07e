import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readTables } from './index.ts'
import { columnName } from './table.ts'
import { archive, cellsOf, document, paragraph, table, told, workbook } from './trial.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file of Microsoft’s container, as far as its kind can be told: its signature, and the name of a stream in it. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])

const sentences = {
  'locked-import':
    'This file is protected by a password. Open it with the password, save a copy without one, and import the copy.',
  'old-spreadsheet-import':
    'This is a workbook of Excel before 2007 (.xls). Open it, save it as Excel workbook (.xlsx) or as CSV UTF-8, and import that.',
  'old-document-import':
    'This is a document of Word before 2007 (.doc). Open it, save it as Word document (.docx), and import that.',
  'binary-spreadsheet-import':
    'This is a binary Excel workbook (.xlsb). Open it, save it as Excel workbook (.xlsx) or as CSV UTF-8, and import that.',
  'open-document-import':
    'This is an OpenDocument file (.ods or .odt). Open it, save it as .xlsx, as .docx or as CSV, and import that.',
  'apple-import':
    'This is a file of Numbers or Pages. Open it, export it as Excel, as Word or as CSV, and import that.',
  'pdf-import':
    'This is a PDF, which holds letters and their places, but no table. Import the Word document or the spreadsheet it was made from.',
  'rtf-import':
    'This is a rich text file (.rtf). Open it in Word or LibreOffice, save it as Word document (.docx), and import that.',
  'web-page-import':
    'This is a web page, whatever the ending of its name. Open it in Word, Excel or LibreOffice, save it as .docx, as .xlsx or as CSV UTF-8, and import that.',
  'archive-import':
    'This is an archive, not a workbook or a document. Unpack it, and import the file that is in it.',
  'picture-import':
    'This is a picture, which holds no letters. Import the document it was taken of; or have its text recognised (OCR), read it through, and import that.',
  'slides-import':
    'These are slides of a presentation. Copy what you need into a Word document (.docx), or save them as PDF, and import that.',
  'program-import':
    'This is a program, not a document. Do not open it. Ask whoever sent it for the document itself.',
  'unknown-import':
    'This file is neither text nor a workbook nor a document. Import one of these: .xlsx, .docx, .csv.',
  'damaged-import':
    'This file is damaged, or only a part of it was downloaded. Open it in the program that made it, save it again, and import that.',
} as const

const refused: Record<string, readonly [keyof typeof sentences, Uint8Array]> = {
  'locked.xlsx': ['locked-import', compound('EncryptedPackage')],
  'locked.docx': ['locked-import', compound('EncryptedPackage')],
  'old.xls': ['old-spreadsheet-import', compound('Workbook')],
  'renamed.xlsx': ['old-spreadsheet-import', compound('Workbook')],
  'old.doc': ['old-document-import', compound('WordDocument')],
  'book.xlsb': ['binary-spreadsheet-import', archive({ 'xl/workbook.bin': '' })],
  'book.ods': ['open-document-import', archive({ mimetype: 'x', 'content.xml': '<x/>' })],
  'book.numbers': ['apple-import', archive({ 'Index/Document.iwa': '' })],
  'matrix.pdf': ['pdf-import', bytesOf('%PDF-1.7\n')],
  'matrix.rtf': ['rtf-import', bytesOf('{\\rtf1\\ansi')],
  'export.xls': ['web-page-import', bytesOf('\ufeff\r\n<html><body><table><tr><td>a')],
  'export.xml': ['web-page-import', bytesOf('<?xml version="1.0"?><Workbook>')],
  'saved.mht': ['web-page-import', bytesOf('MIME-Version: 1.0\r\n')],
  'matrix.zip': ['archive-import', archive({ 'matrix.csv': 'a,b' })],
  'matrix.rar': ['archive-import', bytesOf('Rar!\x1a\x07')],
  'matrix.csv.gz': ['archive-import', Buffer.from('1f8b0800', 'hex')],
  'picture.csv': ['picture-import', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  'photo.docx': ['picture-import', Buffer.from('ffd8ffe000104a46', 'hex')],
  'slides.pptx': ['slides-import', archive({ 'ppt/presentation.xml': '' })],
  'slides.ppt': ['slides-import', compound('PowerPoint Document')],
  'minutes.exe': ['program-import', Buffer.from('4d5a90000300', 'hex')],
  'minutes.docx': ['program-import', Buffer.from('7f454c460201', 'hex')],
  'film.csv': ['unknown-import', Buffer.from('1a45dfa300', 'hex')],
  'half.docx': ['damaged-import', document(paragraph('a')).subarray(0, 200)],
}

for (const [name, [code, bytes]] of Object.entries(refused))
  test(`${name} is refused: ${code}`, async () => {
    assert.deepEqual(await told(bytes, name), [`${name}  ${sentences[code]}  [${code}]`])
  })

test('what a file is, is decided by what it holds, not by its name', async () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
  assert.deepEqual(await cellsOf(workbook({ Data: row }), 'table.csv'), [['a']])
  assert.deepEqual(await cellsOf(document(table([['a']])), 'table.xlsx'), [['a']])
  assert.deepEqual(await cellsOf(bytesOf('a,b\n'), 'table.docx'), [['a', 'b']])
})

test('a file that is too large is refused before it is read', async () => {
  assert.deepEqual(await told(new Uint8Array(100 * 1024 * 1024 + 1), 'large.csv'), [
    'large.csv  This file has 101 MB; a file may have 100 MB. Divide it, or take the pictures out.  [large-import]',
  ])
})

test('a table of too many rows or cells is refused', async () => {
  assert.deepEqual(await told(bytesOf('a,b\n'.repeat(200_001)), 'long.csv'), [
    'long.csv  This table has 200,001 rows; it may have 200,000. Divide it into several files.  [many-rows]',
  ])
  assert.deepEqual(await told(bytesOf(`${'a,'.repeat(999)}a\n`.repeat(5001)), 'wide.csv'), [
    'wide.csv  This table has 5,001,000 cells; it may have 5,000,000. Delete the columns and rows that are not needed, or divide it into several files.  [many-cells]',
  ])
})

test('columns are named as spreadsheet programs name them', () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(columnName), ['A', 'Z', 'AA', 'ZZ', 'AAA'])
})

test('whatever became of a file, it has tables or a problem', async () => {
  const beginning = fc.constantFrom(
    '',
    'ff',
    'fffe',
    'efbbbf',
    '504b0304',
    'd0cf11e0a1b11ae1',
    '3c',
  )
  await fc.assert(
    fc.asyncProperty(beginning, fc.uint8Array({ maxLength: 200 }), async (hex, rest) => {
      const bytes = Buffer.concat([Buffer.from(hex, 'hex'), rest])
      const { tables, problems } = await readTables(bytes, 'any')
      assert.notEqual(tables.length + problems.length, 0)
    }),
  )
})

test('whatever became of the XML inside a file, it has tables or a problem', async () => {
  const row = '<row r="2"><c r="B2" s="1"><v>118.1</v></c><c r="C2" t="s"><v>0</v></c></row>'
  const files = [workbook({ Data: row }, ['<t>a</t>'], ['B2:B3']), document(table([['a', 'b']]))]
  const damage = fc.record({
    file: fc.constantFrom(...files),
    part: fc.nat(),
    place: fc.nat(),
    lost: fc.nat(30),
    put: fc.oneof(fc.string(), fc.constantFrom('<', '>', '"', '&', '999999999', '<w:tbl>')),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, part, place, lost, put }) => {
      const parts = Object.entries(unzipSync(file))
      const [path, bytes] = parts[part % parts.length] as [string, Uint8Array]
      const text = strFromU8(bytes)
      const at = place % text.length
      const changed = strToU8(text.slice(0, at) + put + text.slice(at + lost))
      const whole = zipSync(Object.fromEntries([...parts, [path, changed]]), { level: 0 })
      const { tables, problems } = await readTables(whole, 'any')
      assert.notEqual(tables.length + problems.length, 0)
    }),
  )
})
