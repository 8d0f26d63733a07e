import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { readDocument } from '#cli/readers/document.ts'
import { workbook } from '#cli/readers/trial.ts'
import { relation, wordFile, wordParagraph, wordRun } from './docx-trial.ts'
import { documentIn } from './index.ts'
import { linesDown, pdfOf } from './pdf-trial.ts'
import { bytesOf, told, toldOf } from './trial.ts'

const saying = (text: string) => wordFile({ body: wordParagraph(wordRun(text)) })
const minutes = saying('Minutes of the spring meeting')

const damaged =
  'This file is damaged, or only a part of it was downloaded. Open it in the program that made it, save it again, and import that.  [damaged-import]'
const renamed = (ending: string, actual: string) =>
  `The name of this file ends in ${ending}, but it holds what a ${actual} file holds. It was read as that.  [renamed-import]`

test('a file is what it holds, whatever its name says, and that is told', async () => {
  const names: [string, Uint8Array, string][] = [
    ['minutes.doc', minutes, '.docx'],
    ['minutes.pdf', minutes, '.docx'],
    ['minutes.docx', await pdfOf([linesDown(['What the coalition asks for'])]), '.pdf'],
    ['minutes.xlsx', bytesOf('Minutes of the day\n'), '.txt'],
  ]
  for (const [name, bytes, actual] of names)
    assert.equal(
      (await toldOf(bytes, name))[0],
      `${name}  ${renamed(/\.\w+$/.exec(name)?.[0] ?? '', actual)}`,
    )
})

test('what cannot be read is refused with what to do instead', async () => {
  const compound = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('WordDocument', 'utf16le'),
  ])
  assert.deepEqual(await toldOf(compound, 'minutes.docx'), [
    'minutes.docx  This is a document of Word before 2007 (.doc). Open it, save it as Word document (.docx), and import that.  [old-document-import]',
  ])
  assert.deepEqual(await toldOf(Buffer.from('1a45dfa300', 'hex'), 'minutes.docx'), [
    'minutes.docx  This file is neither text nor a workbook nor a document. Import one of these: .docx, .xlsx, .pdf, .csv, .md, .txt.  [unknown-import]',
  ])
})

test('a document with a password is known wherever its bytes lie in memory', async () => {
  const sentence =
    'This file is protected by a password. Open it with the password, save a copy without one, and import the copy.  [locked-import]'
  for (const start of [0, 1]) {
    const bytes = Buffer.concat([
      Buffer.alloc(start),
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]).subarray(start)
    assert.deepEqual(await toldOf(bytes, 'a.docx'), [`a.docx  ${sentence}`])
    assert.deepEqual(told('a.docx', await readDocument(bytes, 'a.docx')), [`a.docx  ${sentence}`])
  }
})

test('files that are empty, too large, cut off or within each other are refused', async () => {
  assert.deepEqual(told('a', await readDocument(new Uint8Array(), 'a')), [
    'a  There is nothing in this file. Save it again from the program that made it, and import that.  [empty-import]',
  ])
  assert.deepEqual(told('a', await readDocument(new Uint8Array(200 * 1024 * 1024), 'a')), [
    'a  This file has 200 MB; a file may have 100 MB. Divide it, or take the pictures out.  [large-import]',
  ])
  assert.deepEqual(await toldOf(minutes.subarray(0, 700), 'a.docx'), [`a.docx  ${damaged}`])
  assert.deepEqual(await toldOf(saying(' '), 'a.docx'), [
    'a.docx  There is nothing in this file. Save it again from the program that made it, and import that.  [empty-import]',
  ])
  assert.deepEqual(await toldOf(zipSync({ 'minutes.docx': minutes }), 'a.docx'), [
    'a.docx  This is an archive, not a workbook or a document. Unpack it, and import the file that is in it.  [archive-import]',
  ])
})

test('a zip bomb is refused before it is unpacked, in its text and in its pictures', async () => {
  const zeros = new Uint8Array(130 * 1024 * 1024)
  const bombs = [
    { body: wordParagraph(wordRun(' '.repeat(25 * 1024 * 1024))) },
    { body: wordParagraph(wordRun('a')), parts: { 'word/media/a.png': zeros } },
  ]
  for (const [index, megabytes] of [26, 130].entries()) {
    const bytes = wordFile(bombs[index] as { body: string })
    assert.ok(bytes.length < 1_000_000)
    assert.deepEqual(await toldOf(bytes, 'a.docx'), [
      `a.docx  Unpacked, this file has ${megabytes} MB in one piece; it may have 24 MB. Copy what you need of it into a new file, and import that.  [large-content]`,
    ])
  }
})

test('entities of a file are neither expanded nor fetched: no program writes them', async () => {
  for (const definition of [
    '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">',
    '<!ENTITY b SYSTEM "file:///etc/passwd">',
  ]) {
    const xml = `<!DOCTYPE x [${definition}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraph(wordRun('a')).replace('>a<', '>&b;<')}</w:body></w:document>`
    assert.deepEqual(
      await toldOf(wordFile({ body: '', parts: { 'word/document.xml': xml } }), 'a.docx'),
      [`a.docx  ${damaged}`],
    )
  }
})

test('what is nested too deep is refused', async () => {
  assert.deepEqual(await toldOf(bytesOf(`${'>'.repeat(20_000)} a`), 'a.md'), [
    'a.md  Too many lists or quotations stand inside each other here. Take some of them apart.  [too-deep]',
  ])
  const deep =
    '<w:tbl><w:tr><w:tc>'.repeat(100) +
    wordParagraph(wordRun('a')) +
    '</w:tc></w:tr></w:tbl>'.repeat(100)
  assert.deepEqual(await toldOf(wordFile({ body: deep }), 'a.docx'), [`a.docx  ${damaged}`])
})

test('thousands of tables are read, and a small file that would be fifty megabytes of HTML', async () => {
  const cell = `<w:tc>${wordParagraph(wordRun('a'))}</w:tc>`
  const tables = wordFile({ body: `<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`.repeat(2000) })
  assert.equal((await documentIn(tables, 'a.docx')).document?.tree.children.length, 2000)
  const noise = createHash('shake256', { outputLength: 160 * 160 * 3 })
    .update('noise')
    .digest()
  const raw = { width: 160, height: 160, channels: 3 } as const
  const photo = await sharp(noise, { raw }).png().toBuffer()
  const shown = `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  const times = Math.ceil(50_000_000 / (photo.length * (4 / 3)))
  const bytes = wordFile({
    body: wordParagraph(shown.repeat(times)),
    relations: relation('p', 'image', 'media/p.png'),
    parts: { 'word/media/p.png': photo },
  })
  assert.ok(bytes.length < 129_000, `${bytes.length}`)
  const { document } = await documentIn(bytes, 'a.docx')
  assert.equal(document?.pictures.length, 1)
  assert.ok(JSON.stringify(document?.tree).length < 1_000_000)
})

test('what takes all memory is given up, and nothing else with it', async () => {
  const body = '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(600_000)
  assert.deepEqual(told('a.docx', await readDocument(wordFile({ body }), 'a.docx')), [
    'a.docx  This file was given up: it takes more than 20 seconds or 1,024 MB of memory to read, which no document needs. Copy its text into a new document, and import that.  [slow-document]',
  ])
})

test('the process that reads gives back the tree and the pictures', async () => {
  const { document, problems } = await readDocument(minutes, 'minutes.docx')
  assert.deepEqual(problems, [])
  assert.deepEqual(document?.tree.children[0]?.data, { place: { paragraph: 1 } })
})

test('nothing is fetched, whatever a file asks for', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked++
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/spy.png`
  const picture = (how: string) =>
    `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${how}="spy"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  const word = wordFile({
    body: wordParagraph(
      `${wordRun('Look')}${picture('link')}${picture('embed')}<w:r><w:pict><v:shape><v:imagedata r:id="spy"/></v:shape></w:pict></w:r>`,
    ),
    relations:
      relation('spy', 'image', address, 'External') +
      relation('t', 'attachedTemplate', address, 'External'),
    parts: {
      'word/settings.xml': `<w:settings xmlns:w="x"><w:attachedTemplate r:id="t" xmlns:r="y"/></w:settings>`,
    },
  })
  const files: [string, Uint8Array][] = [
    ['a.docx', word],
    ['a.md', bytesOf(`![x](${address})\n\n<img src="${address}">`)],
    [
      'a.xlsx',
      workbook({
        A: `<row r="1"><c r="A1" t="inlineStr"><f>WEBSERVICE("${address}")</f><is><t>a</t></is></c></row>`,
      }),
    ],
  ]
  try {
    for (const [name, bytes] of files)
      assert.deepEqual((await readDocument(bytes, name)).problems, [])
    assert.match((await toldOf(word, 'a.docx')).join(), /Nothing was fetched/)
    assert.equal(asked, 0)
  } finally {
    server.close()
  }
})
