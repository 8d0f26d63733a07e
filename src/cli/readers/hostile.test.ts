import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readTables } from './index.ts'
import { archive, cellsOf, document, paragraph, table, told, workbook } from './trial.ts'

const damaged = 'damaged-import'
const codes = async (bytes: Uint8Array, name: string) =>
  (await readTables(bytes, name)).problems.map(({ code }) => code)

/** A file of these programs with one part changed, or with others beside it. */
const changed = (
  bytes: Uint8Array,
  path: string,
  change: (xml: string) => string,
  more: Record<string, Uint8Array> = {},
) => {
  const parts = unzipSync(bytes)
  return zipSync({
    ...parts,
    [path]: strToU8(change(strFromU8(parts[path] as Uint8Array))),
    ...more,
  })
}

const matrix = document(
  table([
    ['number', 'text'],
    ['1.1', 'Release them'],
  ]),
)
const sheet = workbook({
  Data: '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>',
})

/** Ten levels of ten: some kB that would be ten thousand million letters. */
const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij']
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`
const outside = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'

test('entities that a file defines are not expanded and lead nowhere', async () => {
  for (const definition of [bomb, outside]) {
    const begin = process.cpuUsage()
    const word = changed(
      matrix,
      'word/document.xml',
      (xml) => `${definition}${xml.replace('Release them', '&j;')}`,
    )
    const excel = changed(
      sheet,
      'xl/worksheets/sheet1.xml',
      (xml) => `${definition}${xml.replace('>text<', '>&j;<')}`,
    )
    for (const [bytes, name] of [
      [word, 'a.docx'],
      [excel, 'a.xlsx'],
    ] as const) {
      const { tables, problems } = await readTables(bytes, name)
      const text = JSON.stringify(tables)
      assert.ok(problems.length > 0 || text.length < 1000, name)
      assert.doesNotMatch(text, /root:|aaaaaaaaaaa/)
    }
    assert.ok(process.cpuUsage(begin).user < 5e6)
  }
})

test('what else lies in an archive, and wherever it wants to go, is neither read nor written', async () => {
  const more = {
    '../../escaped.md': strToU8('x'),
    '/etc/cron.d/escaped': strToU8('x'),
    'C:\\escaped.md': strToU8('x'),
    'word/../../escaped.xml': strToU8('<x/>'),
    'xl/embedded.xlsx': sheet,
    'word/vbaProject.bin': strToU8('x'),
    __proto__: strToU8('x'),
    'constructor/x.xml': strToU8('<x/>'),
  }
  const word = changed(matrix, 'word/document.xml', (xml) => xml, more)
  assert.deepEqual(await cellsOf(word, 'a.docx'), [
    ['number', 'text'],
    ['1.1', 'Release them'],
  ])
  const excel = changed(sheet, 'xl/workbook.xml', (xml) => xml, more)
  assert.deepEqual(await cellsOf(excel, 'a.xlsx'), [['text']])
})

test('parts that unpack to more than a document has are refused before they are unpacked', async () => {
  const huge = strToU8(' '.repeat(26 * 1024 * 1024))
  const word = zipSync({ ...unzipSync(matrix), 'word/styles.xml': huge })
  assert.ok(word.length < 200_000)
  assert.match((await told(word, 'a.docx'))[0] ?? '', /\[large-content\]$/)
})

test('an archive of archives, and of links, is no table', async () => {
  assert.deepEqual(await codes(archive({ 'a.zip': 'PK' }), 'a.zip'), ['archive-import'])
  // Unix mode 0120777: a symbolic link (Info-ZIP's extra attributes).
  const link = zipSync({
    'word/document.xml': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
  })
  assert.deepEqual(await codes(link, 'a.docx'), [damaged])
})

test('a link of a document is its words: no address comes along', async () => {
  const link = `<w:hyperlink r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>here</w:t></w:r></w:hyperlink>`
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(2)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>there</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const bytes = changed(
    document(table([['text'], [{ content: paragraph('Look ', '', link + field) }]])),
    'word/_rels/document.xml.rels',
    (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
      ),
  )
  assert.deepEqual(await cellsOf(bytes, 'a.docx'), [['text'], ['Look herethere']])
})

test('columns named like inner parts of a program are columns', async () => {
  assert.deepEqual(await cellsOf(strToU8('__proto__,constructor\ntoString,valueOf\n'), 'a.csv'), [
    ['__proto__', 'constructor'],
    ['toString', 'valueOf'],
  ])
})
