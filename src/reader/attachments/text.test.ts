import assert from 'node:assert/strict'
import { test } from 'node:test'
import text from './text.ts'
import { refusalOf } from './trial.ts'

const published = (content: string, ending = '.csv') =>
  Buffer.from(text.published(Buffer.from(content), ending)).toString()

test('a text keeps its letters, and its lines end in one way', () => {
  assert.equal(published('\uFEFFក,b\nគ,d\r\ne\r', '.txt'), '\uFEFFក,b\r\nគ,d\r\ne\r\n')
})

test('what is not UTF-8 text is refused', async () => {
  for (const bytes of [
    Buffer.from([0x61, 0xe9]),
    Buffer.from('a\0b'),
    Buffer.from('\ufeffa', 'utf16le'),
  ])
    assert.deepEqual(await refusalOf(text, bytes, '.txt'), { code: 'not-plain-text' })
})

test('a cell that a spreadsheet program would run is refused with its row', async () => {
  const cells = [
    '=1+1',
    '"=HYPERLINK(""https://example.org"")"',
    '@SUM(A1)',
    '+SUM(A1)',
    "-2+3+cmd|' /C calc'!A0",
    '＝1',
  ]
  for (const cell of cells)
    for (const separator of [',', ';', '\t']) {
      const refusal = await refusalOf(text, Buffer.from(`a,b\nc${separator}${cell}\n`), '.csv')
      assert.equal(
        `${refusal?.code} ${refusal && 'row' in refusal && refusal['row']}`,
        'formula-cell 2',
        cell,
      )
    }
})

test('numbers, telephone numbers and dashes are no formulas', () => {
  const table = 'a,-1,+855 12 345 678,-,- an item (note),a=b,"x, =y"\r\n'
  assert.equal(published(table), table)
})
