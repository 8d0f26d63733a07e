import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { readSheet } from 'read-excel-file/node'
import type { Kind } from './kind.ts'
import officeOpenXml from './office-open-xml.ts'
import {
  document,
  openDocument,
  paragraph,
  presentation,
  rows,
  slide,
  workbook,
} from './office-trial.ts'
import openDocumentKind from './open-document.ts'
import { planted } from './trial.ts'

const samples = async (): Promise<[kind: Kind, ending: string, bytes: Uint8Array][]> => [
  [officeOpenXml, '.docx', await document(paragraph('Dear all'))],
  [officeOpenXml, '.xlsx', workbook(rows)],
  [officeOpenXml, '.pptx', presentation(slide())],
  [openDocumentKind, '.odt', await openDocument('')],
  [openDocumentKind, '.ods', await openDocument('', {}, 'spreadsheet')],
  [openDocumentKind, '.odp', await openDocument('', {}, 'presentation')],
]

test('a published office file names nobody, and no folder', async (t) => {
  const all = await samples()
  for (const [kind, ending, bytes] of all) {
    assert.notDeepEqual(planted(bytes), [], `${ending}: the sample must hold what is to go`)
    const published = await kind.published(bytes, ending)
    assert.deepEqual(planted(published), [], ending)
    const names = Object.keys(unzipSync(published))
    assert.deepEqual(
      names.filter((name) => /docProps|meta.xml|people|person|custom|printer|Thumb/i.test(name)),
      [],
    )
  }
  t.diagnostic(`${all.length} office files published, 0 tags of place, device or author`)
})

test('an office file has the same bytes each time, and the same when it is published again', async () => {
  for (const [kind, ending, bytes] of await samples()) {
    const once = await kind.published(bytes, ending)
    assert.deepEqual(await kind.published(bytes, ending), once, ending)
    assert.deepEqual(await kind.published(once, ending), once, ending)
  }
})

test('a published document is read with its text and its links', async () => {
  const link = '<w:hyperlink r:id="rId4"><w:r><w:t>here</w:t></w:r></w:hyperlink>'
  const bytes = await document(`${paragraph('សូមគោរព')}<w:p>${link}</w:p>`)
  const published = await officeOpenXml.published(bytes, '.docx')
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(published) })
  assert.equal(value, '<p>សូមគោរព</p><p><a href="https://example.org/">here</a></p>')
})

test('a link to a file on a computer keeps the name of the file', async () => {
  const parts = unzipSync(await officeOpenXml.published(await document(paragraph('a')), '.docx'))
  assert.match(
    strFromU8(parts['word/_rels/document.xml.rels'] as Uint8Array),
    /Target="letter.docx"/,
  )
})

test('a published workbook is read with its cells, and texts that no cell shows are gone', async () => {
  const published = Buffer.from(await officeOpenXml.published(workbook(rows), '.xlsx'))
  assert.deepEqual(await readSheet(published), [
    ['Village', 'ភូមិ'],
    [118.1, null],
  ])
})

test('a part that is not published is called by nothing', async () => {
  const parts = unzipSync(await officeOpenXml.published(workbook(rows), '.xlsx'))
  const all = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n')
  for (const gone of [
    'printerSettings',
    'persons',
    'docProps',
    'absPath',
    'AlternateContent',
    'pageSetup r:id',
  ])
    assert.ok(!all.includes(gone), gone)
  // Programs refuse a file that ignores a prefix without declaring it.
  assert.match(all, /<workbook [^>]*xmlns:x15ac=/)
})
