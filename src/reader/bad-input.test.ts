import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, right, trial } from './trial.ts'

/** The files of issue 2, “Bad input”, each with all that is said about it. */
const told = async (changes: Changes, locale = 'en') =>
  reportLines(await trial(changes), translator(locale))

const ask = right['asks/annual-dialogue.md']
const sector = right['sectors/human-rights.md']

test('a folder in which nothing is wrong has no problems', async () => {
  assert.deepEqual(await told({}), [])
})

test('a missing field is named', async () => {
  assert.deepEqual(await told({ 'asks/annual-dialogue.md': ask.replace(/askedBy: .*\n/, '') }), [
    'content/asks/annual-dialogue.md:1  askedBy  “askedBy” is missing. Add a line askedBy: with its value.  [missing-field]',
  ])
})

test('a field left empty is missing, at its line', async () => {
  assert.deepEqual(
    await told({ 'asks/annual-dialogue.md': ask.replace(/askedBy: .*/, 'askedBy:') }),
    [
      'content/asks/annual-dialogue.md:5:1  askedBy  “askedBy” is missing. Add a line askedBy: with its value.  [missing-field]',
    ],
  )
})

test('a misspelt key is one problem, with the name that was meant', async () => {
  const misspelt = ask.replace('sectors:', 'sector:').replace('askedBy:', 'Asked by:')
  assert.deepEqual(await told({ 'asks/annual-dialogue.md': misspelt }), [
    'content/asks/annual-dialogue.md:4:1  sector  There is no field “sector” here. Did you mean “sectors”?  [unknown-field]',
    'content/asks/annual-dialogue.md:5:1  Asked by  There is no field “Asked by” here. Did you mean “askedBy”?  [unknown-field]',
  ])
})

test('a key in another script is told what there is', async () => {
  assert.deepEqual(await told({ 'sectors/human-rights.md': '---\ntitle: A\nចំណងជើង: B\n---\n' }), [
    'content/sectors/human-rights.md:3:1  ចំណងជើង  There is no field “ចំណងជើង” here. There are: title, summary, visibility, publishFrom, language, updated, confirmed, confirmBy, joint.  [unknown-field]',
  ])
})

test('a date in another order is told the right one', async () => {
  const wrong = right['meetings/first.md'].replace('2021-06-02', '19/04/2026')
  assert.deepEqual(await told({ 'meetings/first.md': wrong }), [
    'content/meetings/first.md:3:1  date  “19/04/2026” is not a day as it is written here: year-month-day. Did you mean “2026-04-19”?  [wrong-form]',
  ])
  assert.deepEqual(await told({ 'meetings/first.md': wrong }, 'km'), [
    'content/meetings/first.md:3:1  date  “19/04/2026” មិនមែនជាថ្ងៃដូចដែលសរសេរនៅទីនេះទេ៖ ឆ្នាំ-ខែ-ថ្ងៃ។ តើអ្នកចង់សរសេរ “2026-04-19” ឬ?  [wrong-form]',
  ])
})

test('an unquoted colon is told to go into quotes', async () => {
  assert.deepEqual(
    await told({ 'sectors/human-rights.md': '---\ntitle: Rights: a summary\n---\n' }),
    [
      'content/sectors/human-rights.md:2:8  title  “Rights: a summary” contains a colon, which would begin another field. Put it in quotes: title: "Rights: a summary"  [yaml-colon]',
    ],
  )
})

test('a tab in the indentation is found on its line', async () => {
  const tabbed = ask.replace('    kind: commitment', '\tkind: commitment')
  assert.deepEqual(await told({ 'asks/annual-dialogue.md': tabbed }), [
    'content/asks/annual-dialogue.md:10:1  kind  This line begins with a tab. Use spaces in its place.  [yaml-tab]',
  ])
})

test('a reference to nothing is told the nearest id', async () => {
  const wrong = { 'asks/annual-dialogue.md': ask.replace('[human-rights]', '[human-right]') }
  assert.deepEqual(await told(wrong), [
    'content/asks/annual-dialogue.md:4:11  sectors  There is no “human-right” in content/sectors/. Did you mean “human-rights”?  [unknown-reference]',
  ])
  assert.deepEqual(await told(wrong, 'km'), [
    'content/asks/annual-dialogue.md:4:11  sectors  គ្មាន “human-right” ក្នុង content/sectors/ ទេ។ តើអ្នកចង់សរសេរ “human-rights” ឬ?  [unknown-reference]',
  ])
})

test('two files with one id name each other', async () => {
  assert.deepEqual(await told({ 'sectors/human-rights.mdx': sector }), [
    'content/sectors/human-rights.mdx:1  The id “human-rights” is taken by “content/sectors/human-rights.md”. Rename one of the two, or delete it.  [duplicate-id]',
  ])
})

test('a file that is not UTF-8 is told the line', async () => {
  const latin1 = Buffer.from('---\ntitle: Rights\nsummary: Caf\xe9\n---\n', 'latin1')
  assert.deepEqual(await told({ 'sectors/human-rights.md': latin1 }), [
    'content/sectors/human-rights.md:3:13  This line holds bytes that are not UTF-8 text. Save the file again as UTF-8.  [not-utf-8]',
  ])
})

test('UTF-16 is named', async () => {
  const utf16 = Buffer.from(`\ufeff${sector}`, 'utf16le')
  assert.deepEqual(await told({ 'sectors/human-rights.md': utf16 }), [
    'content/sectors/human-rights.md:1  This file is saved as UTF-16 (Notepad calls it Unicode). Save it again as UTF-8.  [utf-16]',
  ])
})

test('a byte order mark and the line ends of Windows are no problem', async () => {
  assert.deepEqual(
    await told({ 'asks/annual-dialogue.md': `\ufeff${ask.replaceAll('\n', '\r\n')}` }),
    [],
  )
})

test('an empty file has its own sentence', async () => {
  assert.deepEqual(await told({ 'sectors/human-rights.md': ' \n' }), [
    'content/sectors/human-rights.md:1  This file is empty. Write into it, or delete it.  [empty-file]',
  ])
  assert.deepEqual(await told({ 'sectors/human-rights.md': '' }, 'km'), [
    'content/sectors/human-rights.md:1  ឯកសារនេះទទេ។ សូមសរសេរក្នុងវា ឬលុបវាចោល។  [empty-file]',
  ])
})

test('a file name with spaces is told a better one', async () => {
  assert.deepEqual(await told({ 'sectors/Health Care.md': sector }), [
    'content/sectors/Health Care.md:1  The name “Health Care” cannot stand in an address. Rename it to “health-care”; the title in the file can be in any script.  [file-name]',
  ])
})

test('a file name in Khmer letters is told what names are made of', async () => {
  assert.deepEqual(await told({ 'sectors/សុខភាព.md': sector }), [
    'content/sectors/សុខភាព.md:1  The name “សុខភាព” cannot stand in an address. Use small letters a–z, digits and hyphens; the title in the file can be in any script.  [file-name]',
  ])
})

test('an unclosed tag is found where it opens', async () => {
  const body =
    '---\ntitle: A\ndate: 2021-01-01\nsources: [minutes]\n---\n\nText.\n\n<Note>\n\nMore.\n'
  assert.deepEqual(await told({ 'briefs/a.mdx': body }), [
    'content/briefs/a.mdx:9:1  <Note> opens here and is not closed. Add </Note> where it ends, or write <Note /> when nothing stands inside.  [unclosed-tag]',
  ])
})

test('everything is said at once, in the order of files and lines', async () => {
  const lines = await told({
    'sectors/human-rights.md': '---\ntitel: A\nsummary:\n  - b\n---\n\n<b>x</b>\n',
    'asks/annual-dialogue.md': '',
  })
  assert.deepEqual(
    lines.map((line) => [line.split(' ', 1)[0], /\[([a-z-]+)\]$/.exec(line)?.[1]]),
    [
      ['content/asks/annual-dialogue.md:1', 'empty-file'],
      ['content/sectors/human-rights.md:2:1', 'unknown-field'],
      ['content/sectors/human-rights.md:3:1', 'text-expected'],
      ['content/sectors/human-rights.md:7:1', 'raw-html'],
    ],
  )
})
