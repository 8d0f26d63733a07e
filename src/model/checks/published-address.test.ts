import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, right, trial } from '#reader/trial.ts'

const told = async (changes: Changes) =>
  reportLines(await trial(changes, { languages: readingWords() }), translator('en'))
const list = (pages: object) => ({ 'addresses.json': `${JSON.stringify(pages, null, 2)}\n` })
const moved = (yaml: string) => ({ 'moved.yml': yaml })
const gone = { '/asks/gone/': {} }
const sector = { 'sectors/b.md': '---\ntitle: B\n---\n\n## Wells {#wells}\n\nDry.\n' }

test('what was published is there, or it is said what became of it', async () => {
  assert.deepEqual(await told(list(gone)), [
    'content/addresses.json:2  /asks/gone/  “/asks/gone/” was published and is not there any more. Say in moved.yml where it went, below moved:, or that it was taken back, below withdrawn:.  [address-gone]',
  ])
  const withdrawn = moved('withdrawn:\n  /asks/gone/: {date: 2026-01-01}\n')
  assert.deepEqual(await told({ ...list(gone), ...withdrawn }), [])
  const led = moved('moved:\n  /asks/gone/: /sectors/b/\n')
  assert.deepEqual(await told({ ...list(gone), ...led, ...sector }), [])
})

const goneSentence = (kind: string, anchor: string, page: string, name: string) =>
  `${kind} “${anchor}” of “${page}” was published and is not there any more`.concat(
    `, so that links to it are lost. Give it its ${kind === 'The event' ? 'date and kind' : 'id'} back; or name “${name}” in moved.yml, below gone:.`,
  )

test('a heading keeps its id, or it is said that it is gone', async () => {
  const pages = { '/sectors/b/': { headings: { en: ['well', 'wells'] } } }
  assert.deepEqual(await told({ ...list(pages), ...sector }), [
    'content/addresses.json:5  /sectors/b/#well  The heading “#well” of “/sectors/b/” was published and is not there any more; is it “#wells” now? Give it its id back; or name “/sectors/b/#well” in moved.yml, below gone:.  [heading-gone]',
  ])
  const said = moved('gone: ["/sectors/b/#well"]\n')
  assert.deepEqual(await told({ ...list(pages), ...sector, ...said }), [])
  assert.deepEqual(await told({ ...sector, ...said }), [
    'content/moved.yml:1:8  gone  “/sectors/b/#well” is still there, or was never published. Delete this line.  [needless-gone]',
  ])
})

test('a heading that one language lost is missed in that language, and one that all lost once', async () => {
  const km = (body: string) => ({
    'sectors/b.km.md': `---\ntitle: ខ\ntranslation: reviewed\n---\n\n${body}\n`,
  })
  const pages = { '/sectors/b/': { headings: { en: ['wells'], km: ['rivers-here', 'wells'] } } }
  assert.deepEqual(await told({ ...list(pages), ...sector, ...km('## Wells {#wells}') }), [
    `content/addresses.json:8  /sectors/b/#rivers-here  ${goneSentence('The heading', '#rivers-here', '/sectors/b/', '/sectors/b/#rivers-here')}  [heading-gone]`,
  ])
  const both = { '/sectors/b/': { headings: { en: ['wells'], km: ['wells'] } } }
  assert.deepEqual(await told({ ...list(both), ...sector, ...km('Dry.') }), [
    `content/addresses.json:5  /sectors/b/#wells  ${goneSentence('The heading', '#wells', '/km/sectors/b/', '/sectors/b/#wells')}  [heading-gone]`,
  ])
  // Where no text is translated the page shows the original, which has it.
  assert.deepEqual(await told({ ...list(both), ...sector }), [])
  assert.deepEqual(await told({ ...list(both), ...sector, ...km('') }), [])
})

test('an event keeps its date and kind', async () => {
  const pages = { '/asks/annual-dialogue/': { events: ['1999-01-01-refusal'] } }
  assert.deepEqual(await told(list(pages)), [
    `content/addresses.json:4  /asks/annual-dialogue/#1999-01-01-refusal  ${goneSentence('The event', '#1999-01-01-refusal', '/asks/annual-dialogue/', '/asks/annual-dialogue/#1999-01-01-refusal')}  [event-gone]`,
  ])
})

test('a text whose paragraphs were published is not emptied without a word, in no language', async () => {
  const print = '0'.repeat(32)
  const prints = { 'p-1a2b3c4d': print, 'p-1a2b3c4e': print, 'p-1a2b3c4f': `-${print}` }
  const pages = { '/meetings/first/': { paragraphs: { en: prints } } }
  const empty = {
    'meetings/first.md': right['meetings/first.md'].replace(/(?<=\n---\n)[\s\S]*$/, ''),
  }
  assert.deepEqual(await told(list(pages)), [])
  assert.deepEqual(await told({ ...list(pages), ...empty }), [
    'content/addresses.json:2  /meetings/first/  Links may lead to 2 paragraphs of “/meetings/first/”, and no paragraph is left there. Put the text back; or name “/meetings/first/” in moved.yml, below gone:.  [text-gone]',
  ])
  const said = moved('gone: [/meetings/first/]\n')
  assert.deepEqual(await told({ ...list(pages), ...empty, ...said }), [])
  assert.deepEqual(await told({ ...list(pages), ...said }), [
    'content/moved.yml:1:8  gone  “/meetings/first/” is still there, or was never published. Delete this line.  [needless-gone]',
  ])
})

test('links to a heading of a page that moved are led along, so that it is missed there', async () => {
  const pages = { '/asks/a/': { headings: { en: ['rivers', 'wells'] } } }
  const led = 'moved:\n  /asks/a/: /sectors/b/\n'
  assert.deepEqual(await told({ ...list(pages), ...sector, ...moved(led) }), [
    `content/addresses.json:5  /asks/a/#rivers  ${goneSentence('The heading', '#rivers', '/asks/a/', '/asks/a/#rivers')}  [heading-gone]`,
  ])
  const said = moved(`${led}gone: ["/asks/a/#rivers"]\n`)
  assert.deepEqual(await told({ ...list(pages), ...sector, ...said }), [])
})

test('a draft is not there', async () => {
  const draft = { 'sectors/b.md': '---\ntitle: B\nvisibility: draft\n---\n' }
  const lines = await told({
    ...draft,
    ...list({ '/sectors/b/': {} }),
    ...moved('moved:\n  /asks/a/: /sectors/b/\n'),
  })
  assert.deepEqual(
    lines.map((line) => /\[.*\]/.exec(line)?.[0]),
    ['[address-gone]', '[moved-to-nothing]'],
  )
})
