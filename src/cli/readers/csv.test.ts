import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTables } from './index.ts'
import { cellsOf, told } from './trial.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test('any table of text under headings, with any separator, line end and mark, reads back the same', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', "'", ' ', 'a', 'ខ') }),
  )
  // A row alone may be a row under two separators: a heading is what tells, here as in files that people have.
  const tables = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
    )
    .filter((rows) => rows.every((cells) => cells.some((cell) => cell !== '')))
    .map((rows) => [(rows[0] ?? []).map((_, column) => `heading${column}`), ...rows])
  const written = fc.record({
    separator: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\ufeff'),
    last: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(tables, written, async (rows, { separator, end, mark, last }) => {
      const lines = rows.map((cells) => cells.map(quoted).join(separator))
      const text = mark + lines.join(end) + (last ? end : '')
      const read = await readTables(bytesOf(text), 'table.csv')
      assert.deepEqual(
        read.tables.map((table) => table.rows.map(({ cells }) => cells)),
        [rows.map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, '\n')))],
      )
    }),
  )
})

/** As a careful program writes it: whatever could be taken for something else stands in quotation marks. */
const quoted = (cell: string): string =>
  /^[\p{L}\p{M}\p{N}]+$/u.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`

test('the separator is the one that makes a table, whatever the words hold', async () => {
  const semicolons = 'State;Text\nSamara;Ratify, sign, accede\nSamara;Free the press, all of it\n'
  assert.deepEqual((await cellsOf(bytesOf(semicolons)))[1], ['Samara', 'Ratify, sign, accede'])
  const tabs = 'State\tThemes, issues\nSamara\tPress; media\nSamara\tLand, water\n'
  assert.deepEqual((await cellsOf(bytesOf(tabs)))[1], ['Samara', 'Press; media'])
  const titled =
    'Recommendations to Samara\n\nState,Text\nSamara,Ratify; sign\nSamara,Free the press\n'
  assert.deepEqual((await cellsOf(bytesOf(titled)))[2], ['Samara', 'Ratify; sign'])
  assert.deepEqual(await cellsOf(bytesOf('Text\nRatify it\n')), [['Text'], ['Ratify it']])
})

test('rows are counted as a spreadsheet program counts them, lines as an editor does', async () => {
  const text = 'State,Text\r\n\r\nSamara,"a\r\nb"\r\nSamara,c\r\n'
  const { tables } = await readTables(bytesOf(text), 'table.csv')
  assert.deepEqual(tables[0]?.rows, [
    { number: 1, line: 1, cells: ['State', 'Text'] },
    { number: 3, line: 3, cells: ['Samara', 'a\nb'] },
    { number: 4, line: 5, cells: ['Samara', 'c'] },
  ])
})

test('the line by which Excel is told the separator is no row', async () => {
  const { tables } = await readTables(bytesOf('\ufeffsep=;\r\nState;Text\r\n'), 'table.csv')
  assert.deepEqual(tables[0]?.rows, [{ number: 1, line: 2, cells: ['State', 'Text'] }])
})

test('the Unicode text of Excel is read in both orders of its bytes', async () => {
  const little = Buffer.from('\ufeffState\tText\r\nCôte d’Ivoire\tសេរីភាព\r\n', 'utf16le')
  const rows = [
    ['State', 'Text'],
    ['Côte d’Ivoire', 'សេរីភាព'],
  ]
  assert.deepEqual(await cellsOf(little), rows)
  assert.deepEqual(await cellsOf(Buffer.from(little).swap16()), rows)
})

const guessed = (encoding: string, line: number, word: string) =>
  `table.csv  This file does not say how its letters are written. They were read as ${encoding}, so that line ${line} has “${word}”. If that is wrong, save the file as CSV UTF-8, and import that.  [guessed-encoding]`

test('Windows-1252 is told from Mac Roman by the letters that come out', async () => {
  const windows = {
    'C\xf4te d\x92Ivoire': 'Côte d’Ivoire',
    'T\xfcrkiye': 'Türkiye',
    'the State\x92s \x93law\x94 \x96 amended': 'the State’s “law” – amended',
    'S\xe3o Tom\xe9 and Pr\xedncipe': 'São Tomé and Príncipe',
    '\xc5land\xa0Islands': 'Åland\u00a0Islands',
    'CURA\xc7AO': 'CURAÇAO',
  }
  const mac = {
    'C\x99te d\xd5Ivoire': 'Côte d’Ivoire',
    'T\x9frkiye': 'Türkiye',
    'the State\xd5s \xd2law\xd3 \xd0 amended': 'the State’s “law” – amended',
    'S\x8bo Tom\x8e and Pr\x92ncipe': 'São Tomé and Príncipe',
    '\x81land\xcaIslands': 'Åland\u00a0Islands',
    'CURA\x82AO': 'CURAÇAO',
  }
  for (const [name, cases] of Object.entries({ 'Windows-1252': windows, 'Mac Roman': mac }))
    for (const [bytes, text] of Object.entries(cases)) {
      assert.deepEqual(
        await cellsOf(latin(`a,b\r1,${bytes}\r`)),
        [
          ['a', 'b'],
          ['1', text],
        ],
        name,
      )
      const [word = ''] = /\p{L}*?[^\p{ASCII}][\p{L}’]*/u.exec(text) ?? []
      assert.deepEqual(await told(latin(`a,b\r1,${bytes}\r`), 'table.csv'), [
        guessed(name, 2, word),
      ])
    }
})

test('UTF-8 with a few wrong bytes is refused with the word they are in', async () => {
  const text = bytesOf('State,Text\nCôte d’Ivoire,សេរីភាព\nSamara,')
  const cut = Buffer.concat([text, latin('caf\xe9 libre\n')])
  assert.deepEqual(await told(cut, 'table.csv'), [
    'table.csv  Line 3 holds bytes that are not UTF-8 text, in “caf\ufffd”, though the file is UTF-8 otherwise. Correct it in the program that made the file, and save it as CSV UTF-8.  [broken-text]',
  ])
})

test('a cell whose quotation mark is not closed is refused with its row and column', async () => {
  const sentence =
    'A quotation mark begins this cell, and none ends it. Delete it, or write one at the end of the cell; a quotation mark inside the cell is written twice.  [open-quote]'
  const open = 'State,Text\nSamara,"a\nb"\nSamara,"Ratify it\nSamara,c\n'
  assert.deepEqual(await told(bytesOf(open), 'table.csv'), [
    `table.csv row 3 column B  ${sentence}`,
  ])
  const inside = 'State,Text\nSamara,"the "law" of 2014",x\nSamara,c\n'
  assert.deepEqual(await told(bytesOf(inside), 'table.csv'), [
    `table.csv row 2 column B  ${sentence}`,
  ])
})

test('a file without a cell is refused', async () => {
  const sentence =
    'table.csv  There is nothing in this file. Save it again from the program that made it, and import that.  [empty-import]'
  for (const text of ['', '\ufeff', '\r\n\r\n', ',,\n,,\n'])
    assert.deepEqual(await told(bytesOf(text), 'table.csv'), [sentence], JSON.stringify(text))
})
