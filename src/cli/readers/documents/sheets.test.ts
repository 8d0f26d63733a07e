import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { workbook } from '#cli/readers/trial.ts'
import { documentIn } from './index.ts'
import { bytesOf, markdownOf, toldOf } from './trial.ts'

const cell = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const rows = `<row r="1">${cell('A1', 'Who')}${cell('B1', 'When')}</row><row r="3">${cell('A3', 'សមាគម')}<c r="B3" s="2"><v>44349</v></c></row>`

const changed = (bytes: Uint8Array, path: string, change: (xml: string) => string) => {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] as Uint8Array))) })
}

test('every sheet of a workbook is a table below its name, its rows at theirs', async () => {
  const bytes = workbook({ Members: rows, Asks: `<row r="1">${cell('A1', 'one')}</row>` })
  assert.equal(
    await markdownOf(bytes, 'a.xlsx'),
    '## Members\n\n| Who   | When       |\n| ----- | ---------- |\n| សមាគម | 2021-06-02 |\n\n## Asks\n\n| one |\n| --- |',
  )
  const { document } = await documentIn(bytes, 'a.xlsx')
  const [, table] = document?.tree.children ?? []
  assert.deepEqual(table?.type === 'table' && table.children.map(({ data }) => data?.place), [
    { sheet: 'Members', row: 1 },
    { sheet: 'Members', row: 3 },
  ])
})

test('days are counted from 1904 where the workbook says so', async () => {
  const bytes = changed(workbook({ A: rows }), 'xl/workbook.xml', (xml) =>
    xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
  )
  assert.match(await markdownOf(bytes, 'a.xlsx'), /2025-06-03/)
})

test('results of formulas, merged cells and hidden sheets are told, and nothing hidden is shown', async () => {
  const formula = `<row r="1">${cell('A1', 'sum')}<c r="B1"><f>1+1</f><v>2</v></c></row><row r="2">${cell('B2', 'x')}</row>`
  const bytes = changed(
    workbook({ A: formula, Secret: rows }, [], ['A1:A2']),
    'xl/workbook.xml',
    (xml) => xml.replace('name="Secret"', 'name="R&amp;D" state="hidden"'),
  )
  assert.doesNotMatch(await markdownOf(bytes, 'a.xlsx'), /Who|R&D/)
  assert.deepEqual(await toldOf(bytes, 'a.xlsx'), [
    'a.xlsx  A cell was reckoned by a formula: its last result was taken.  [formula-results]',
    'a.xlsx  2 cells reach over several. Their text was put into each row that they reach.  [repeated-cells]',
    'a.xlsx  The sheet “R&D” is hidden, and was left out.  [hidden-sheet]',
  ])
})

test('a CSV file is a table, its rows at their lines; so is what Excel calls text', async () => {
  const { document } = await documentIn(bytesOf('Who;When\n"two\nlines";2021\nlast;x\n'), 'a.csv')
  const [table] = document?.tree.children ?? []
  assert.deepEqual(table?.type === 'table' && table.children.map(({ data }) => data?.place), [
    { line: 1 },
    { line: 2 },
    { line: 4 },
  ])
  assert.equal(
    await markdownOf(bytesOf('Who\tWhen\r\nA\t2021\r\n'), 'a.txt'),
    '| Who | When |\n| --- | ---- |\n| A   | 2021 |',
  )
})

test('a table of more rows than a page can show is refused', async () => {
  assert.deepEqual(await toldOf(bytesOf('a,b\n'.repeat(20_001)), 'a.csv'), [
    'a.csv  This table has 20,001 rows; it may have 20,000. Divide it into several files.  [many-rows]',
  ])
})
