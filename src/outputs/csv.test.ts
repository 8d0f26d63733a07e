import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import Papa from 'papaparse'
import { csv, textOfCell } from './csv.ts'

const columns = [{ name: 'text', value: (text: string) => text }]
const cellIn = (file: string) =>
  Papa.parse<string[]>(file.slice(1), { delimiter: ',', newline: '\r\n' }).data[1]?.[0]

test('a table has a byte order mark, headings, and lines ended by CR LF', () => {
  const table = [
    { name: 'id', value: ({ id }: { id: string }) => id },
    {
      name: 'states',
      value: ({ id }: { id: string }) => (id === 'a' ? ['PRT', 'ESP'] : undefined),
    },
  ]
  assert.equal(
    csv(table, [{ id: 'a' }, { id: 'b, "c"' }]),
    '\uFEFFid,states\r\na,PRT; ESP\r\n"b, ""c""",\r\n',
  )
})

test('no cell begins as a formula does, and apostrophes of one’s own stay alone', () => {
  const written = (text: string) => cellIn(csv(columns, [text]))
  assert.equal(written('=1+1'), "'=1+1")
  assert.equal(written("'=1"), "''=1")
  assert.equal(written("'tis"), "'tis")
  assert.equal(textOfCell("'tis"), "'tis")
  assert.equal(written('a - b, c + d'), 'a - b, c + d')
})

test('no part begins as a formula does where another separator is expected', () => {
  const written = (text: string) => cellIn(csv(columns, [text]))
  assert.equal(written('a;=1+1'), "a;'=1+1")
  assert.equal(written('a; "=1+1"'), `a;' "=1+1"`)
  assert.equal(written('a\n=1+1'), "a\n'=1+1")
  assert.equal(written('  =1+1'), "'  =1+1")
  assert.equal(written('"=1+1'), `'"=1+1`)
})

test('a text of one sign costs no more than its length', () => {
  const begin = process.cpuUsage()
  for (const sign of ['\n', ';', "'", '"', '=', ';=']) csv(columns, [sign.repeat(200_000)])
  const { user } = process.cpuUsage(begin)
  assert.ok(user < 5e6, `${user / 1e6} s`)
})

test('any text comes back as it was', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'\'=+-@\t\r\n", a＝;|') }),
  )
  fc.assert(
    fc.property(text, (text) => {
      const cell = cellIn(csv(columns, [text])) ?? ''
      for (const part of ['', ...cell.split(/[;|\t\r\n]/)])
        assert.doesNotMatch(part, /^[\s"]*[=+\-@＝＋－＠]/)
      assert.doesNotMatch(cell, /^[\t\r\n]/)
      assert.equal(textOfCell(cell), text)
    }),
  )
})
