import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, picture, readTrial, right, trial } from '#reader/trial.ts'

const told = async (changes: Changes) => reportLines(await trial(changes), translator('en'))
const page = (body: string, fields = '') => ({
  'pages/about.md': `---\ntitle: About\n${fields}---\n${body}\n`,
})
const source = (file: string) => ({
  'sources/minutes.md': right['sources/minutes.md'].replace('kind:', `file: ${file}\nkind:`),
})

test('a picture, a drawing and a text are no problem', async () => {
  const files = {
    'files/map.PNG': picture,
    'files/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'files/notes/list.csv': 'a,b\n',
  }
  const body =
    '![A map](/files/map.PNG) ![A plan](../files/plan.svg) [A list](/files/notes/list.csv)'
  assert.deepEqual(await told({ ...page(body), ...files }), [])
})

test('a file that cannot be cleaned is a problem where it is named', async () => {
  const body = '[The film](/files/film.mp4)\n\n[Old](/files/old.doc)\n\n![Page](/files/page.html)'
  const files = { 'files/film.mp4': 'x', 'files/old.doc': 'x', 'files/page.html': 'x' }
  const cannot =
    'because files of this kind cannot be cleaned of what identifies people. These can:'
  const lines = await told({ ...page(body), ...files })
  assert.equal(lines.length, 3)
  assert.ok(
    lines[0]?.startsWith(
      `content/pages/about.md:4:1  “/files/film.mp4” cannot be published, ${cannot}`,
    ),
  )
  assert.equal(
    lines[1],
    'content/pages/about.md:6:1  “/files/old.doc” is of a kind from before 2007, which cannot be cleaned of who wrote it. Open it and save it as .docx, .xlsx or .pptx, or better as PDF.  [old-office-file]',
  )
  assert.ok(
    lines[2]?.startsWith(
      `content/pages/about.md:8:1  “/files/page.html” cannot be published, ${cannot}`,
    ),
  )
})

test('only a picture is shown as one', async () => {
  assert.deepEqual(await told({ ...page('![A list](/files/list.csv)'), 'files/list.csv': 'a\n' }), [
    'content/pages/about.md:4:1  “/files/list.csv” is no picture that a page can show. Link to it: [what it is](/files/list.csv)  [not-a-picture]',
  ])
})

test('a file of more than 20 MB is a problem', async () => {
  const large = new Uint8Array(20_000_001).fill(0x61)
  assert.deepEqual(await told({ ...page('[A text](/files/a.txt)'), 'files/a.txt': large }), [
    'content/pages/about.md:4:1  “/files/a.txt” has 21 MB; a file may have 20 MB, so that it can be opened on a slow line. Make it smaller, or divide it.  [large-file]',
  ])
})

test('a file that nothing names is a warning, and is not published', async () => {
  const found = await trial({ 'files/forgotten.txt': 'x' })
  assert.deepEqual(
    found.map(({ level }) => level),
    ['warning'],
  )
  assert.deepEqual(reportLines(found, translator('en')), [
    'content/files/forgotten.txt:1  Nothing links to this file, so it is not published. Link to it, or delete it.  [unused-file]',
  ])
})

test('a source can bring its document', async () => {
  const reading = await readTrial({ ...source('letter.txt'), 'files/letter.txt': 'Dear all\n' })
  assert.deepEqual(reading.problems, [])
  assert.deepEqual(reading.published.files, { '/files/letter.txt': { bytes: 10 } })
})

test('the document of a source is there, and is named as it lies in files/', async () => {
  assert.deepEqual(await told({ ...source('leter.txt'), 'files/letter.txt': 'x' }), [
    'content/sources/minutes.md:4:1  file  There is no file “content/files/leter.txt”. Did you mean “/files/letter.txt”?  [missing-file]',
  ])
  assert.deepEqual(await told({ ...source('../files/letter.txt'), 'files/letter.txt': 'x' }), [
    'content/sources/minutes.md:4:1  file  “../files/letter.txt” is not the name of a file in content/files/. Did you mean “letter.txt”?  [wrong-form]',
  ])
})

test('of a file that only a draft names nothing is published, and nobody is told its name', async () => {
  const files = { 'files/secret.txt': 'x', 'files/open.txt': 'y' }
  const draft = page('[It](/files/secret.txt)', 'visibility: draft\n')
  const reading = await readTrial({ ...draft, ...files, ...source('open.txt') })
  assert.deepEqual(reading.problems, [])
  assert.deepEqual(Object.keys(reading.published.files), ['/files/open.txt'])
})
