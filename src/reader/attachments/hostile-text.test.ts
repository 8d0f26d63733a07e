import assert from 'node:assert/strict'
import { test } from 'node:test'
import drawing from './drawing.ts'
import type { Kind } from './kind.ts'
import text from './text.ts'
import { refusalOf } from './trial.ts'

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`

/** What each was read in with the square of its length: minutes to days. */
const long: readonly [name: string, kind: Kind, ending: string, content: string][] = [
  ['references', drawing, '.svg', svg(`<g fill="${'url(#'.repeat(350_000)}"/>`)],
  ['blanks in a reference', drawing, '.svg', svg(`<g fill="url(#${' '.repeat(1_800_000)}"/>`)],
  ['comments of a style', drawing, '.svg', svg(`<g style="${'/* '.repeat(600_000)}"/>`)],
  ['tags without an end', drawing, '.svg', svg('').replace('</svg>', '<a'.repeat(900_000))],
  ['comments without an end', drawing, '.svg', svg('<!--'.repeat(450_000))],
  ['quotes without an end', drawing, '.svg', svg(`<g a="b" ${"'".repeat(1_800_001)}`)],
  ['numbers below zero', text, '.csv', ',-1'.repeat(2_000_000)],
  ['what could be formulas', text, '.csv', `${',-1 '.repeat(2_000_000)}(`],
]

for (const [name, kind, ending, content] of long)
  test(`a file of ${name} alone is read in one look`, async () => {
    const start = performance.now()
    await refusalOf(kind, Buffer.from(content), ending)
    assert.ok(performance.now() - start < 10_000)
  })

test('what goes too deep is refused, whatever comments and values say of tags', async () => {
  const deep = (before: string, opened: string) =>
    svg(`${before}${opened.repeat(3000)}${'</g>'.repeat(3000)}`)
  const drawings = [
    deep('', '<g>'),
    deep(`<!--${'</g>'.repeat(3000)}-->`, '<g>'),
    deep(`<text><![CDATA[${'</g>'.repeat(3000)}]]></text>`, '<g>'),
    deep(`<?a ${'</g>'.repeat(3000)}?>`, '<g>'),
    deep('', '<g id="/>">'),
    deep('', "<g id='/>'>"),
  ]
  for (const content of drawings)
    assert.deepEqual(await refusalOf(drawing, Buffer.from(content), '.svg'), {
      code: 'broken-drawing',
    })
})

test('a table may have numbers, dashes and telephones, before brackets and after them', () => {
  const table = 'a (b),-1,+855 23 1,-,- (c),-5 |\r\n(,-1,"-2" !\r\n'
  assert.equal(text.published(Buffer.from(table), '.csv').toString(), table)
})
