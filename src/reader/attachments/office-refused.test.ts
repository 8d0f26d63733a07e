import assert from 'node:assert/strict'
import { test } from 'node:test'
import officeOpenXml from './office-open-xml.ts'
import {
  archive,
  document,
  openDocument,
  paragraph,
  presentation,
  relations,
  rows,
  slide,
  workbook,
} from './office-trial.ts'
import openDocumentKind from './open-document.ts'
import { refusalOf, secrets } from './trial.ts'

const { author } = secrets
const codeOf = async (bytes: Uint8Array, ending: string) =>
  (await refusalOf(ending.startsWith('.o') ? openDocumentKind : officeOpenXml, bytes, ending))?.code

const run = (properties: string, text = 'x') =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
const field = (...pieces: string[]) =>
  pieces.map((piece) => `<w:p><w:r><w:instrText>${piece}</w:instrText></w:r></w:p>`).join('')
const image = (target: string) => ({
  'word/_rels/document.xml.rels': relations([['image', target]]),
})

const documents: readonly [
  code: string | undefined,
  body: string,
  more?: Record<string, string>,
][] = [
  ['tracked-changes', `<w:p><w:ins w:author="${author}"><w:r><w:t>a</w:t></w:r></w:ins></w:p>`],
  [
    'tracked-changes',
    `<w:p><w:del w:author="${author}"><w:r><w:delText>a</w:delText></w:r></w:del></w:p>`,
  ],
  ['tracked-changes', `<w:p><w:pPr><w:pPrChange w:author="${author}"/></w:pPr></w:p>`],
  ['office-comment', '', { 'word/comments.xml': `<w:comments>${author}</w:comments>` }],
  ['office-comment', '', { 'word/commentsExtended.xml': '<a/>' }],
  ['office-macro', '', { 'word/vbaProject.bin': 'x' }],
  ['office-macro', '', { 'word/activeX/activeX1.xml': '<a/>' }],
  ['office-object', '', { 'word/embeddings/oleObject1.bin': 'x' }],
  ['office-object', '<w:altChunk r:id="rId9"/>'],
  ['office-link', '', image('>https://example.org/a.png')],
  ['office-link', field('DDEAUTO c:\\\\windows')],
  ['office-link', field('INCLU', 'DEPICTURE "https://example.org/a.png"')],
  ['office-link', field('HYPERLINK "file:///C:/Users/a/b.docx"')],
  ['office-hidden', run('<w:vanish/>')],
  ['office-picture', '', { ...image('media/a.emf'), 'word/media/a.emf': 'x' }],
  ['office-picture', '', { ...image('media/a.png'), 'word/media/a.png': 'x' }],
  ['broken-office-file', '</w:p>'],
  ['broken-office-file', '', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }],
  ['broken-office-file', '', { '../../evil.xml': '<a/>' }],
  ['broken-office-file', '', { 'WORD/DOCUMENT.XML': '<a/>' }],
  [
    undefined,
    run('<w:vanish w:val="0"/>') +
      run('<w:webHidden/>') +
      field('PAGE', 'HYPERLINK "https://example.org"'),
  ],
]

test('a document that holds what is not shown, names who worked on it, or fetches, is refused', async () => {
  for (const [code, body, more] of documents)
    assert.equal(
      await codeOf(await document(body, more), '.docx'),
      code,
      `${body} ${Object.keys(more ?? {})}`,
    )
})

test('a workbook that hides something or takes it from elsewhere is refused', async () => {
  const hidden = workbook(rows, {}, ' state="veryHidden"')
  assert.deepEqual(await refusalOf(officeOpenXml, hidden, '.xlsx'), {
    code: 'office-hidden',
    part: 'workbook',
  })
  const books: readonly [code: string, row: string, more?: Record<string, string>][] = [
    ['office-hidden', '<row r="1" hidden="1"/>'],
    ['office-link', '<row r="1"><c r="A1"><f>WEBSERVICE("https://example.org")</f></c></row>'],
    ['office-link', '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f></c></row>'],
    ['office-link', '', { 'xl/externalLinks/externalLink1.xml': '<a/>' }],
    ['office-link', '', { 'xl/connections.xml': '<a/>' }],
    ['office-link', '', { 'xl/pivotCache/pivotCacheDefinition1.xml': '<a/>' }],
    ['office-comment', '', { 'xl/comments1.xml': '<a/>' }],
    ['office-comment', '', { 'xl/threadedComments/threadedComment1.xml': '<a/>' }],
    ['office-macro', '', { 'xl/vbaProject.bin': 'x' }],
  ]
  for (const [code, row, more] of books)
    assert.equal(await codeOf(workbook(row, more), '.xlsx'), code, row)
})

test('a presentation with a hidden slide or words for the speaker is refused', async () => {
  assert.equal(await codeOf(presentation(slide(' show="0"')), '.pptx'), 'office-hidden')
  const notes = { 'ppt/notesSlides/notesSlide1.xml': slide('', 'Do not say this') }
  assert.deepEqual(await refusalOf(officeOpenXml, presentation(slide(), notes), '.pptx'), {
    code: 'office-hidden',
    part: 'notesSlide1',
  })
  const empty = { 'ppt/notesSlides/notesSlide1.xml': slide('', ' ') }
  assert.equal(await codeOf(presentation(slide(), empty), '.pptx'), undefined)
})

const opens: readonly [code: string | undefined, content: string, more?: Record<string, string>][] =
  [
    ['tracked-changes', '<text:tracked-changes/>'],
    ['office-comment', '<office:annotation><text:p>a</text:p></office:annotation>'],
    ['office-macro', '<script:event-listener/>'],
    ['office-macro', '', { 'Basic/Standard/Module1.xml': '<a/>' }],
    ['office-object', '<draw:object xlink:href="./Object 1"/>'],
    ['office-object', '<office:forms><form:form/></office:forms>'],
    ['office-hidden', '<table:table-row table:visibility="collapse"/>'],
    ['office-hidden', '<style:table-properties table:display="false"/>'],
    ['office-hidden', '<presentation:notes><text:p>Do not say this</text:p></presentation:notes>'],
    ['office-link', '<draw:image xlink:href="https://example.org/a.png"/>'],
    ['office-link', '<table:table-source/>'],
    ['office-link', `<table:table-cell table:formula="of:=['file:///a.ods'#$A.A1]"/>`],
    ['locked-office-file', '', { 'META-INF/manifest.xml': '<a><encryption-data/></a>' }],
    ['broken-office-file', '<a'],
    [undefined, '<office:forms/><text:a xlink:href="https://example.org/">a</text:a>'],
  ]

test('an OpenDocument file is refused for the same', async () => {
  for (const [code, content, more] of opens)
    assert.equal(await codeOf(await openDocument(content, more), '.odt'), code, content)
})

test('what is no office file, is older than one, or locked, is refused', async () => {
  const compound = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')])
  assert.equal(await codeOf(Buffer.from('<html>'), '.docx'), 'broken-office-file')
  assert.equal(await codeOf(Buffer.from(''), '.odt'), 'broken-office-file')
  assert.equal(await codeOf(compound('WordDocument'), '.docx'), 'old-office-file')
  assert.equal(await codeOf(compound('EncryptedPackage'), '.xlsx'), 'locked-office-file')
  assert.equal(await codeOf(workbook(rows), '.docx'), 'wrong-ending')
  assert.equal(await codeOf(await openDocument(''), '.ods'), 'wrong-ending')
  assert.equal(await codeOf(archive({ 'a.exe': 'x' }), '.docx'), 'wrong-ending')
  const bomb = archive({ 'word/document.xml': new Uint8Array(60_000_000) })
  assert.ok(bomb.length < 100_000)
  assert.equal(await codeOf(bomb, '.docx'), 'broken-office-file')
})

test('a paragraph of a document is no reason to refuse it', async () => {
  assert.equal(await codeOf(await document(paragraph('All is well')), '.docx'), undefined)
})
