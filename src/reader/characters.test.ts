import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { oddCharacterIn } from './_characters.ts'
import { trial } from './trial.ts'

/** What is said about a sector, from the line on. */
const told = async (text: string) =>
  reportLines(await trial({ 'sectors/a.md': text }), translator('en')).map((line) =>
    line.replace(/^.*?\.md:/, ''),
  )
const control = (place: string, character: string) =>
  `${place}  Here stands ${character}, a character that nobody can see and feeds cannot carry. Delete it: it may hide between two letters.  [hidden-character]`
const turned = (place: string, character: string) =>
  `${place}  Here stands ${character}, which turns the letters behind it round, so that people read something else than is written. Delete it.  [turned-text]`

test('a control character is refused where it stands, in fields and bodies', async () => {
  assert.deepEqual(await told('---\ntitle: A\0\n---\n'), [control('2:9', 'U+0000')])
  assert.deepEqual(await told('---\ntitle: A\n---\n\nText\x1b[2J\n'), [control('5:5', 'U+001B')])
  assert.deepEqual(await told('---\ntitle: A\n---\n\n😀\x0b\n'), [control('5:3', 'U+000B')])
})

test('one that is written as an escape is refused as well, in values and in keys', async () => {
  assert.deepEqual(await told('---\ntitle: "A\\0"\n---\n'), [control('2:8  title', 'U+0000')])
  assert.deepEqual(await told('---\ntitle: "\\ud800"\n---\n'), [control('2:8  title', 'U+D800')])
  assert.deepEqual(await told('---\ntitle: A\n"s\\x07": B\n---\n'), [control('3:1', 'U+0007')])
  assert.deepEqual(await told('---\ntitle: "\\uffff"\n---\n'), [control('2:8  title', 'U+FFFF')])
  assert.deepEqual(await told('---\ntitle: "a\\u202eb"\n---\n'), [turned('2:8  title', 'U+202E')])
})

test('one that is written as an entity is refused in a body, where its words begin', async () => {
  const body = (text: string) => told(`---\ntitle: A\n---\n\n${text}\n`)
  assert.deepEqual(await body('file&#x202e;gpj.exe'), [turned('5:1', 'U+202E')])
  assert.deepEqual(await body('A **b&#x202d;c**'), [turned('5:5', 'U+202D')])
  assert.deepEqual(await body('[a](https://x.org/ "b&#x202d;")'), [turned('5:1', 'U+202D')])
  assert.deepEqual(await body('## a&#x202e;'), [turned('5:4', 'U+202E')])
})

test('text that is turned round is refused, closed or not', async () => {
  assert.deepEqual(await told('---\ntitle: A\n---\n\nfile\u202egpj.exe\u202c\n'), [
    turned('5:5', 'U+202E'),
  ])
})

test('a direction ends on the line on which it began', async () => {
  assert.deepEqual(await told('---\ntitle: A\n---\n\nx \u2067שלום\u2069 y \u202bשלום\u202c\n'), [])
  assert.deepEqual(await told('---\ntitle: A\n---\n\nx \u2067y\n\u2069\n'), [
    '5:3  Here U+2067 sets a direction of writing that does not end on this line, and turns what follows. Delete it, or end it on the same line.  [open-direction]',
  ])
})

test('what scripts need is kept', async () => {
  const text = 'ការ\u200bងារ\u200b क्\u200dष می\u200cخواهم 👩\u200d🌾 a\u00adb\u2028\t'
  assert.deepEqual(await told(`---\ntitle: "${text}"\n---\n\n${text}\n`), [])
})

test('what is taken in can be carried by any feed, and turns nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = oddCharacterIn(text)
      const carried = /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text)
      assert.ok(found !== undefined || (carried && !/[\u202d\u202e]/.test(text)))
      if (found)
        assert.equal(oddCharacterIn(text.slice(0, found.at).split('\n').at(-1) ?? ''), undefined)
    }),
  )
})
