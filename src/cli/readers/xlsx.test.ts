import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTables } from './index.ts'
import { cellsOf, told, workbook } from './trial.ts'

const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

test('the sheets that hold anything are read, each by its name, with the row numbers of the program', async () => {
  const file = workbook({
    Notes: '',
    ទិន្នន័យ: `<row r="3">${inline('B3', 'a')}</row><row r="4"/><row r="5">${inline('A5', 'b')}</row>`,
  })
  const { tables, problems } = await readTables(file, 'book.xlsx')
  assert.deepEqual(problems, [])
  assert.deepEqual(tables, [
    {
      at: { sheet: 'ទិន្នន័យ' },
      rows: [
        { number: 3, cells: ['', 'a'] },
        { number: 5, cells: ['b'] },
      ],
    },
  ])
})

test('text of every kind is read as it is shown', async () => {
  const row = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1</f><v>by formula</v></c>${inline('D1', '&amp;amp;')}<c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><f>NA()</f><v>#N/A</v></c></row>`
  const strings = [
    '<r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r>',
    '<t>សេរីភាព&#10;line_x000D_&#10;end</t>',
  ]
  assert.deepEqual(await cellsOf(workbook({ Data: row }, strings), 'book.xlsx'), [
    ['rich text', 'សេរីភាព\nline\nend', 'by formula', '&amp;', 'FALSE', '#N/A'],
  ])
})

test('a number says that it is one, and keeps the zeros that its format shows', async () => {
  const row =
    '<row r="1"><c r="A1"><v>118.09999999999999</v></c><c r="B1" s="1"><v>118.1</v></c><c r="C1" s="1"><f>1</f><v>118.205</v></c><c r="D1" s="3" t="s"><v>0</v></c><c r="E1"><v>2014</v></c></row>'
  const { tables } = await readTables(workbook({ Data: row }, ['<t>118.10</t>']), 'book.xlsx')
  assert.deepEqual(tables[0]?.rows, [
    {
      number: 1,
      cells: ['118.1', '118.10', '118.205', '118.10', '2014'],
      numbers: new Set([0, 1, 2, 4]),
    },
  ])
})

test('a date is written as YYYY-MM-DD, and with its time if it has one', async () => {
  const row =
    '<row r="1"><c r="A1" s="2"><v>41816</v></c><c r="B1" s="2"><v>41816.604166667</v></c></row>'
  assert.deepEqual(await cellsOf(workbook({ Data: row }), 'book.xlsx'), [
    ['2014-06-26', '2014-06-26T14:30'],
  ])
})

test('cells without an address stand side by side, as the standard has it', async () => {
  const rows =
    '<row><c><v>1</v></c><c t="inlineStr"><is><t>a</t></is></c></row><row r="4"><c/><c><v>2</v></c></row>'
  const { tables } = await readTables(workbook({ Data: rows }), 'book.xlsx')
  assert.deepEqual(
    tables[0]?.rows.map(({ number, cells }) => [number, cells]),
    [
      [1, ['1', 'a']],
      [4, ['', '2']],
    ],
  )
})

test('a workbook of empty sheets is refused', async () => {
  assert.deepEqual(await told(workbook({ Data: '', More: '<row r="1"/>' }), 'book.xlsx'), [
    'book.xlsx  The sheets of this workbook are empty. Open it, look whether the table is in another file, and import that one.  [empty-sheet]',
  ])
})

test('a workbook that is cut short, or holds what none can, is refused in a sentence', async () => {
  const damaged =
    'book.xlsx  This file is damaged, or only a part of it was downloaded. Open it in the program that made it, save it again, and import that.  [damaged-import]'
  const whole = workbook({ Data: `<row r="1">${inline('A1', 'a')}</row>` })
  assert.deepEqual(await told(whole.subarray(0, whole.length - 100), 'book.xlsx'), [damaged])
  const lost = workbook({ Data: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>' })
  assert.deepEqual(await told(lost, 'book.xlsx'), [damaged])
  assert.deepEqual(await told(workbook({ Data: '<row r="1"><c r="A1"' }), 'book.xlsx'), [damaged])
  assert.deepEqual(await told(workbook({ Data: '<row r="999999999"/>' }), 'book.xlsx'), [damaged])
})

test('an archive that understates its sizes gets no more room than it states', async () => {
  const file = workbook({ Data: `<row r="1">${inline('A1', 'a'.repeat(100_000))}</row>` })
  const bytes = Buffer.from(file)
  // The uncompressed size stands 24 bytes into an entry of the directory, its path at 46 (APPNOTE 4.3.12).
  const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
  bytes.writeUInt32LE(1000, entry + 24)
  const [sentence] = await told(bytes, 'book.xlsx')
  assert.match(sentence ?? '', /\[damaged-import\]$/)
})

test('a cell far from the others, which makes the table too large, is refused by its address', async () => {
  const far = `<row r="1">${inline('A1', 'a')}</row><row r="400">${inline('XFD400', ' ')}</row>`
  assert.deepEqual(await told(workbook({ Data: far }), 'book.xlsx'), [
    'book.xlsx row 400 column XFD  With this cell the table has 6,553,600 cells; it may have 5,000,000. Delete the rows and columns that hold nothing you need, and save the file again.  [far-cell]',
  ])
})

test('a cell that is merged over rows says its text in each that says anything of its own', async () => {
  const rows = [
    `<row r="1">${inline('A1', '118.1')}${inline('B1', 'Noted')}</row>`,
    `<row r="2">${inline('A2', '118.2')}<c r="B2"/></row>`,
    '<row r="3"><c r="A3" s="1"/></row>',
    `<row r="4">${inline('A4', '118.3')}</row>`,
    `<row r="5">${inline('A5', '118.4')}</row>`,
  ]
  const file = workbook({ Data: rows.join('') }, [], ['B1:C4', 'A5:B5'])
  assert.deepEqual(await cellsOf(file, 'book.xlsx'), [
    ['118.1', 'Noted'],
    ['118.2', 'Noted'],
    ['118.3', 'Noted'],
    ['118.4'],
  ])
})
