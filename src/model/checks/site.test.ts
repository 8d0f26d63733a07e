import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, right, trial } from '#reader/trial.ts'

const told = async (changes: Changes) =>
  reportLines(await trial(changes, { languages: readingWords() }), translator('en'))
const site = (from: string, to: string) => ({ 'site.yml': right['site.yml'].replace(from, to) })
const sector = (fields: string) => ({ 'sectors/b.md': `---\ntitle: B\n${fields}---\n` })

test('an embargo has an end', async () => {
  assert.deepEqual(await told(sector('visibility: embargoed\n')), [
    'content/sectors/b.md:1  publishFrom  An embargo needs the day on which it ends. Add publishFrom, or set visibility: draft.  [embargo-without-day]',
  ])
})

test('a day of publication has an embargo', async () => {
  assert.deepEqual(await told(sector('publishFrom: 2026-05-01\n')), [
    'content/sectors/b.md:3:1  publishFrom  This entry is public at once, although publishFrom says 2026-05-01. Set visibility: embargoed, or leave publishFrom out.  [day-without-embargo]',
  ])
  const onDraft = sector('visibility: draft\npublishFrom: 2026-05-01\n')
  assert.deepEqual(await told(onDraft), [
    'content/sectors/b.md:4:1  publishFrom  A draft stays hidden on 2026-05-01, too. Set visibility: embargoed if it is to become public by itself, or leave publishFrom out.  [day-on-draft]',
  ])
  assert.equal((await trial(onDraft))[0]?.level, 'warning')
})

test('each language of the site has a dictionary and the words of site.yml', async () => {
  assert.deepEqual(await told(site('[en, km]', '[en, km, zz]')), [
    'content/site.yml:1:1  name  “name” has no words in “zz”. Add zz: below it.  [site-words]',
    'content/site.yml:2:1  tagline  “tagline” has no words in “zz”. Add zz: below it.  [site-words]',
    'content/site.yml:4:19  locales  There are no words in “zz” yet. Take one of: en, km, or add a dictionary to src/i18n/.  [unknown-locale]',
    'content/site.yml:7:1  publisher  “publisher” has no words in “zz”. Add zz: below it.  [site-words]',
  ])
})

test('an address that nobody can own is warned', async () => {
  const changes = site('https://voice.org/', 'https://voice.example/a/')
  assert.deepEqual(await told(changes), [
    'content/site.yml:3:1  url  “https://voice.example/a/” is an example that nobody can own. Write the address of your site before you share it.  [example-address]',
  ])
  assert.equal((await trial(changes))[0]?.level, 'warning')
})

test('a page does not stand where something else does', async () => {
  const page = '---\ntitle: A\n---\n'
  const sentence = 'is the address of something else already. Rename the file.  [taken-address]'
  assert.deepEqual(await told({ 'pages/asks.md': page, 'pages/km.md': page.replace('A', 'B') }), [
    `content/pages/asks.md:1  /asks/ ${sentence}`,
    `content/pages/km.md:1  /km/ ${sentence}`,
  ])
  assert.deepEqual(await told({ 'pages/404.md': page }), [
    `content/pages/404.md:1  /404/ ${sentence}`,
  ])
  assert.deepEqual(await told({ 'sectors/index.md': page }), [
    `content/sectors/index.md:1  /sectors/index/ ${sentence}`,
  ])
})

test('no page can take the place of a route', async () => {
  const routes = globSync('pages/**/*.{astro,ts}', { cwd: `${import.meta.dirname}/../..` })
  const names = routes.map(
    (route) => /^pages\/(?:\[\.\.\.locale\]\/)?([^/.]+)/.exec(route)?.[1] ?? '',
  )
  const fixed = [...new Set(names.filter((name) => /^[a-z0-9]/.test(name)))]
  assert.ok(fixed.includes('search') && fixed.includes('addressees') && fixed.length > 10)
  const pages = fixed.map((name, index) => [`pages/${name}.md`, `---\ntitle: Page ${index}\n---\n`])
  const lines = await told(Object.fromEntries(pages))
  const refused = lines.filter((line) => line.endsWith('[taken-address]')).length
  assert.equal(refused, fixed.length, lines.join('\n'))
})

test('a language is listed once', async () => {
  const site = right['site.yml'].replace('[en, km]', '[en, km, en]')
  assert.deepEqual(await told({ 'site.yml': site }), [
    'content/site.yml:4:19  locales  “en” stands in the list twice. Delete one of the two.  [locale-twice]',
  ])
})
