import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, picture, right, trial } from '#reader/trial.ts'

/** The rules on what points to what. */
const told = async (changes: Changes, asOf = '2026-01-01') =>
  reportLines(await trial(changes, { asOf }), translator('en'))
const page = (body: string, fields = '') => ({
  'pages/a.md': `---\ntitle: A\n${fields}---\n${body}`,
})
const ask = right['asks/annual-dialogue.md']
const hidden = (fields: string) => ({
  'sectors/secret.md': `---\ntitle: Secret\n${fields}---\n`,
  'asks/annual-dialogue.md': ask.replace('[human-rights]', '[human-rights, secret]'),
})

test('a reference without anything like it is told where to look', async () => {
  const changes = { 'asks/annual-dialogue.md': ask.replace('[ccc]', '[unicef]') }
  assert.deepEqual(await told(changes), [
    'content/asks/annual-dialogue.md:5:11  askedBy  There is no “unicef” in content/organizations/. Write the name of a file there without its ending, or add the file.  [unknown-reference]',
  ])
})

test('a reference in a history stands at its own line', async () => {
  const changes = {
    'asks/annual-dialogue.md': ask.replace(
      '    sources: [minutes]',
      '    sources:\n      - minutes\n      - minute',
    ),
  }
  assert.deepEqual(await told(changes), [
    'content/asks/annual-dialogue.md:15:9  history.0.sources  There is no “minute” in content/sources/. Did you mean “minutes”?  [unknown-reference]',
  ])
})

test('what is public does not name a draft', async () => {
  assert.deepEqual(await told(hidden('visibility: draft\n')), [
    'content/asks/annual-dialogue.md:4:25  sectors  “secret” is draft, and this entry would be public before it. Publish “secret” first, hide this entry too, or leave the reference out.  [hidden-reference]',
  ])
})

test('a link of what is public does not lead to a draft', async () => {
  const changes = {
    ...page('\n[Secret](/sectors/secret/)\n'),
    ...hidden('visibility: draft\n'),
    'asks/annual-dialogue.md': ask,
  }
  assert.deepEqual(await told(changes), [
    'content/pages/a.md:5:1  “secret” is draft, and this entry would be public before it. Publish “secret” first, hide this entry too, or leave the reference out.  [hidden-reference]',
  ])
})

test('an embargo may be named by what is embargoed as long', async () => {
  const embargo = (day: string) => `visibility: embargoed\npublishFrom: ${day}\n`
  const entry = (day: string) => ({
    ...hidden(embargo('2027-01-01')),
    'asks/annual-dialogue.md': hidden('')['asks/annual-dialogue.md'].replace(
      '---\n',
      `---\n${embargo(day)}`,
    ),
  })
  assert.deepEqual(await told(entry('2027-01-01')), [])
  assert.equal((await told(entry('2026-12-31'))).length, 1)
})

test('an embargo that has ended hides nothing', async () => {
  const changes = hidden('visibility: embargoed\npublishFrom: 2026-01-01\n')
  assert.deepEqual(await told(changes, '2026-01-01'), [])
  assert.equal((await told(changes, '2025-12-31')).length, 1)
})

test('a link to no page is told the nearest', async () => {
  const body = '\n[The ask](../asks/annual-dialog.md) and [the meeting](/meetings/second/)\n'
  assert.deepEqual(await told(page(body)), [
    'content/pages/a.md:5:1  “../asks/annual-dialog.md” leads to no page of this site. Did you mean “/asks/annual-dialogue/”?  [broken-link]',
    'content/pages/a.md:5:41  “/meetings/second/” leads to no page of this site. Correct the link, or add the page.  [broken-link]',
  ])
})

test('lists, search, pages and files can be linked to', async () => {
  const body =
    '\n[All asks](/asks/), [search](/search/?q=a), [about](/a/), [the map](/files/map.png)\n'
  assert.deepEqual(await told({ ...page(body), 'files/map.png': picture }), [])
})

test('a file that is not there is told the nearest', async () => {
  const body = '\n[The map](/files/mpa.png)\n\n![A map](../files/other.png)\n'
  assert.deepEqual(await told({ ...page(body), 'files/map.png': picture }), [
    'content/pages/a.md:5:1  There is no file “content/files/mpa.png”. Did you mean “/files/map.png”?  [missing-file]',
    'content/pages/a.md:7:1  There is no file “content/files/other.png”. Add it, or correct the name.  [missing-file]',
  ])
})

test('an anchor is a heading or an event of the page', async () => {
  const good =
    '\n[a](/meetings/first/#answers) [b](/asks/annual-dialogue/#2022-03-commitment) [c](#c)\n\n## C\n'
  assert.deepEqual(await told(page(good)), [])
  assert.deepEqual(await told(page('\n[Answers](/meetings/first/#answer)\n\n[b](#nowhere)\n')), [
    'content/pages/a.md:5:1  There is no “#answer” in content/meetings/first.md. Did you mean “#answers”?  [broken-anchor]',
    'content/pages/a.md:7:1  There is no “#nowhere” in content/pages/a.md. Correct it, or give the heading there that name: ## Title {#nowhere}  [broken-anchor]',
  ])
})

test('an anchor is looked for where its readers are led, translated or not', async () => {
  const link = page('\n[a](/meetings/first/#answers)\n')
  const translation = (body: string) => ({
    'meetings/first.km.md': `---\ntitle: ទីមួយ\ntranslation: draft\n---\n${body}`,
  })
  const inKhmer = {
    'pages/a.km.md': '---\ntitle: ក\ntranslation: draft\n---\n[ក](/meetings/first/#answers)\n',
  }
  assert.deepEqual(await told({ ...link, ...inKhmer, ...translation('') }), [])
  assert.deepEqual(await told({ ...link, ...translation('## One {#one}\n\n### Two\n') }), [
    'content/pages/a.md:5:1  There is no “#answers” in content/meetings/first.km.md. Correct it, or give the heading there that name: ## Title {#answers}  [broken-anchor]',
  ])
})

test('a link may lead to a past day, to a part of a list or to an addressee', async () => {
  const links = [
    '[then](/reviews/xaa-2/on/2014-01-28/)',
    '[asks](/asks/on/2021-06-02/)',
    '[owed](/addressees/ccc/)',
  ]
  assert.deepEqual(await told(page(links.join('\n'))), [])
  assert.deepEqual(await told(page('[then](/reviews/xaa-2/on/2014-01-29/)')), [
    'content/pages/a.md:4:1  “/reviews/xaa-2/on/2014-01-29/” leads to no page of this site. Did you mean “/reviews/xaa-2/on/2014-01-28/”?  [broken-link]',
  ])
})
