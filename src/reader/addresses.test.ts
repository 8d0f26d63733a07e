import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, trial } from './trial.ts'

const told = async (changes: Changes) =>
  reportLines(await trial(changes, { languages: readingWords() }), translator('en'))
const list = (pages: object) => ({ 'addresses.json': `${JSON.stringify(pages, null, 2)}\n` })
const sector = { 'sectors/b.md': '---\ntitle: B\n---\n\n## Wells {#wells}\n\nDry.\n' }

const noList =
  'This is no list of addresses. Take it back from the history of the repository, or delete it and run npm run addresses -- --write.  [broken-addresses]'

test('a list of addresses that is none is said to be none, at its line', async () => {
  const print = '0'.repeat(32)
  for (const [text, where] of [
    ['[]', '1'],
    ['', '1'],
    ['\ufeff{}', '1'],
    ['{\n  "/a/": {},\n  "/b/" {}\n}\n', '3'],
    ['{\n  "/a/": {\n', '3'],
    ['{\n  "/a/": {},\n  "/b/": { "anchors": ["a"] }\n}\n', '3  /b/'],
    [`{\n  "/a/": { "paragraphs": { "en": { "x\\" onclick=": "${print}" } } }\n}\n`, '2  /a/'],
    ['{\n  "/a/": { "headings": { "en": ["<b>"] } }\n}\n', '2  /a/'],
    ['{\n  "a": {}\n}\n', '1  a'],
  ])
    assert.deepEqual(await told({ 'addresses.json': text as string }), [
      `content/addresses.json:${where}  ${noList}`,
    ])
})

test('a list of addresses that git or a person put together is told of; its order does not matter', async () => {
  assert.deepEqual(
    await told({
      'addresses.json': '{\n<<<<<<< HEAD\n  "/a/": {}\n=======\n  "/b/": {}\n>>>>>>> x\n}\n',
    }),
    [
      'content/addresses.json:2  Two versions of this list were merged, and the marks of git are still in it. Take one of the two as a whole, and run npm run addresses -- --write: it adds what the other one had.  [merged-addresses]',
    ],
  )
  const twice = '{\n  "/sectors/b/": {},\n  "/sectors/b/": {}\n}\n'
  assert.deepEqual(await told({ ...sector, 'addresses.json': twice }), [
    'content/addresses.json:3:3  /sectors/b/  “/sectors/b/” stands in this list twice, and only what is said here would count. Delete one of the two, and run npm run addresses -- --write.  [address-listed-twice]',
  ])
  const sorted = list({ '/sectors/human-rights/': {}, '/sectors/b/': {} })
  assert.deepEqual(await told({ ...sector, ...sorted }), [])
})

test('a list of a million lines is refused, and not read', async () => {
  const text = `{\n${'  "/asks/a-longer-name-than-most/": {},\n'.repeat(1_000_000)}`
  assert.deepEqual(await told({ 'addresses.json': text }), [
    'content/addresses.json:1  This file has 39,063 kB; settings may have 32,768 kB. Take out what is no longer needed.  [settings-too-large]',
  ])
})
