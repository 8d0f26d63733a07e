import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTables } from './index.ts'
import { cellsOf, document, paragraph, table, told } from './trial.ts'

const header = ['Recommendation and recommending State', 'Position', 'Themes']
const across = '<w:gridSpan w:val="3"/>'
const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

test('a matrix of recommendations is read with its headings, paragraphs and items', async () => {
  const matrix = table([
    header,
    [{ properties: across, content: paragraph('Theme: Ratification &amp; accession') }],
    [
      {
        content: `${paragraph('140.7 Ratify the Protocol (Samara);')}${paragraph('Source of position: A/HRC/99/15/Add.1')}`,
      },
      'Supported',
      { content: paragraph('Ratification', item) + paragraph('សិទ្ធិសេដ្ឋកិច្ច', item) },
    ],
  ])
  assert.deepEqual(await cellsOf(document(paragraph('Third review') + matrix), 'matrix.docx'), [
    header,
    ['Theme: Ratification & accession', '', ''],
    [
      '140.7 Ratify the Protocol (Samara);\nSource of position: A/HRC/99/15/Add.1',
      'Supported',
      'Ratification\nសិទ្ធិសេដ្ឋកិច្ច',
    ],
  ])
})

test('a cell that reaches over rows says its text in each that says anything of its own', async () => {
  const begin = { properties: '<w:vMerge w:val="restart"/>', content: paragraph('Noted') }
  const below = { properties: '<w:vMerge/>', content: '<w:p/>' }
  const merged = table([
    ['1', begin, 'a'],
    ['2', below, 'b'],
    ['3', below, 'c'],
    ['', below, ''],
    ['4', 'Supported', 'd'],
  ])
  assert.deepEqual(await cellsOf(document(merged), 'matrix.docx'), [
    ['1', 'Noted', 'a'],
    ['2', 'Noted', 'b'],
    ['3', 'Noted', 'c'],
    ['4', 'Supported', 'd'],
  ])
})

test('marks of notes, addresses of links, deleted words and soft breaks are not the text of a cell', async () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const deleted = '<w:del><w:r><w:delText>old</w:delText></w:r></w:del>'
  const link = '<w:hyperlink w:anchor="x"><w:r><w:t>here</w:t></w:r></w:hyperlink>'
  const content = paragraph(
    'Ratify ',
    '',
    `${note}${deleted}${link}<w:r><w:br/><w:t>now</w:t></w:r>`,
  )
  assert.deepEqual(await cellsOf(document(table([[{ content }]])), 'matrix.docx'), [
    ['Ratify here\nnow'],
  ])
})

test('tables are counted as they stand, a table inside a cell after its own, and rows as they are seen', async () => {
  const inner = { content: table([['inner']]) + paragraph('beside') }
  const file = document(table([[''], ['first']]) + table([['']]) + table([[inner]]))
  const { tables } = await readTables(file, 'matrix.docx')
  assert.deepEqual(tables, [
    { at: { table: 1 }, rows: [{ number: 2, cells: ['first'] }] },
    { at: { table: 3 }, rows: [{ number: 1, cells: ['beside'] }] },
    { at: { table: 4 }, rows: [{ number: 1, cells: ['inner'] }] },
  ])
})

test('a document without a table is refused', async () => {
  assert.deepEqual(await told(document(paragraph('140.7 Ratify it.')), 'report.docx'), [
    'report.docx  There is no table in this document. Import the document that has one, such as the matrix of recommendations, or a spreadsheet.  [no-table]',
  ])
})

test('a document whose tables are empty is refused', async () => {
  assert.deepEqual(await told(document(table([['', '']])), 'matrix.docx'), [
    'matrix.docx  There is nothing in this file. Save it again from the program that made it, and import that.  [empty-import]',
  ])
})

test('a document that unpacks to too much is refused before it is unpacked', async () => {
  const bomb = document(paragraph(' '.repeat(25 * 1024 * 1024)))
  assert.ok(bomb.length < 100_000)
  assert.deepEqual(await told(bomb, 'bomb.docx'), [
    'bomb.docx  Unpacked, this file has 26 MB in one piece; it may have 24 MB. Copy what you need of it into a new file, and import that.  [large-content]',
  ])
})

test('numbers that Word makes by itself are missed in a warning at the first of them', async () => {
  const ordered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
  const file = document(
    table([
      ['No', 'Text'],
      [{ content: paragraph('', ordered) }, 'Ratify it'],
      [{ content: paragraph('', ordered) }, 'Free them'],
    ]),
  )
  assert.deepEqual(await told(file, 'matrix.docx'), [
    'matrix.docx row 2 column A  Word numbers the paragraphs of this cell by itself, so that the numbers are not in the file. If they are the numbers of recommendations, copy the table into a spreadsheet, where they become text, and import that.  [automatic-number]',
  ])
})
