import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { lineOf } from '#model/problem.ts'
import { read } from './index.ts'
import { type Changes, readTrial, right, trial } from './trial.ts'

const en = translator('en')
const told = async (changes: Changes) => reportLines(await trial(changes), en)
const sector = right['sectors/human-rights.md']

test('files outside the folders of collections are named', async () => {
  assert.deepEqual(await told({ 'sector/health.md': sector, 'notes.md': 'x', 'site.yaml': 'x' }), [
    'content/notes.md:1  Only site.yml, import.yml, synonyms.yml, allowed.yml and links.json stand directly in the content folder. Move “notes.md” into the folder of its collection, or into files/.  [stray-file]',
    'content/sector/health.md:1  There is no collection “sector”. Did you mean “sectors”?  [unknown-folder]',
    'content/site.yaml:1  “site.yaml” is not read. Rename it to “site.yml”.  [stray-file]',
  ])
})

test('files of another kind belong into files/, and the system’s own are left alone', async () => {
  const changes = { 'sectors/a.docx': 'x', 'files/a b.docx': 'x', 'sectors/.DS_Store': 'x' }
  assert.deepEqual(await told(changes), [
    'content/sectors/a.docx:1  “a.docx” is not read here: content files end in .md or .mdx. Rename it, or move it into files/.  [unknown-ending]',
  ])
})

test('folders go as deep as their collection', async () => {
  const recommendation = right['recommendations/xaa-2/118-22.md']
  const changes = { 'sectors/x/health.md': sector, 'recommendations/118-23.md': recommendation }
  assert.deepEqual(await told(changes), [
    'content/recommendations/118-23.md:1  “118-23.md” needs the folder of its review around it. Move it to a folder named like the review, such as khm-2/.  [folder-of-review]',
    'content/sectors/x/health.md:1  Files of sectors stand directly in its folder. Move this one out of “x”.  [nested-folder]',
  ])
})

test('names that differ only by case are one name elsewhere', async () => {
  assert.deepEqual(await told({ 'sectors/Human-rights.md': sector }), [
    'content/sectors/Human-rights.md:1  The name “Human-rights” cannot stand in an address. Rename it to “human-rights”; the title in the file can be in any script.  [file-name]',
    'content/sectors/human-rights.md:1  This name and “content/sectors/Human-rights.md” are one name on many computers. Rename one of the two.  [colliding-name]',
  ])
})

test('links to other places are refused, not followed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'samleng-'))
  await symlink(root, join(root, 'sectors'))
  const { problems } = await read({ root: tmpdir(), folder: root })
  await rm(root, { recursive: true })
  const reported = problems.map((found) => ({
    ...found,
    file: found.entry.file,
    line: lineOf(found),
  }))
  assert.match(reportLines(reported, en)[0] ?? '', /\/sectors:1 {2}This is a link to another place/)
})

test('a folder that is not there is one problem', async () => {
  const { problems } = await read({ root: '/nowhere', folder: '/nowhere/content' })
  assert.deepEqual(
    problems.map(({ code, entry }) => [code, entry.file]),
    [['missing-folder', 'content']],
  )
})

test('front matter is asked for, and its end', async () => {
  assert.deepEqual(await told({ 'sectors/a.md': 'Text', 'sectors/b.md': '---\ntitle: B\n' }), [
    'content/sectors/a.md:1  The fields are missing. Begin the file with a line of ---, then title: and the other fields, then another line of ---.  [missing-front-matter]',
    'content/sectors/b.md:1  The fields begin here and do not end. Put a line of --- after the last field.  [unclosed-front-matter]',
  ])
})

test('files and front matter have limits', async () => {
  const long = `---\ntitle: A\nsummary: ${'x'.repeat(70_000)}\n---\n`
  assert.deepEqual(await told({ 'sectors/a.md': 'x'.repeat(1_100_000), 'sectors/b.md': long }), [
    'content/sectors/a.md:1  This file has 1,075 kB; a text may have 1,024 kB. Divide it, or put pictures and documents into files/.  [too-large]',
    'content/sectors/b.md:1  The fields at the top have more than 64 kB. Move long texts below the second line of ---.  [front-matter-too-large]',
  ])
})

test('a translation needs its original', async () => {
  assert.deepEqual(
    await told({ 'sectors/health.km.md': '---\ntitle: A\ntranslation: draft\n---\n' }),
    [
      'content/sectors/health.km.md:1  This is a translation of “health”, and there is no such file. Add the original, or give this file the name of the one it translates.  [translation-without-original]',
    ],
  )
})

test('a mistake in site.yml hides none in other files, and brings none there', async () => {
  const changes = {
    'site.yml': right['site.yml'].replace('locales: [en, km]', 'local: [en]'),
    'sectors/human-rights.km.md': '---\ntitle: A\ntranslation: draft\n---\n',
    'sectors/b.md': '---\ntitle: ""\n---\n',
  }
  assert.deepEqual(await told(changes), [
    'content/sectors/b.md:2:1  title  “title” is missing. Add a line title: with its value.  [missing-field]',
    'content/site.yml:4:1  local  There is no field “local” here. Did you mean “locales”?  [unknown-field]',
  ])
  assert.deepEqual(await told({ 'site.yml': null }), [
    'content/site.yml:1  The file site.yml is missing. It holds the name, the address and the languages of the site: add it here.  [missing-site]',
  ])
})

test('an entry that cannot be read is not also missing where it is named', async () => {
  const lines = await told({ 'sources/minutes.md': '---\ntitle: A\n---\n' })
  assert.deepEqual(
    lines.map((line) => line.split('  ')[0]),
    ['content/sources/minutes.md:1', 'content/sources/minutes.md:1'],
  )
})

test('what is not public on the day is read and not published', async () => {
  const hidden = (visibility: string) => `---\ntitle: ${visibility}\nvisibility: ${visibility}\n`
  const changes = {
    'sectors/draft.md': `${hidden('draft')}---\n`,
    'sectors/later.md': `${hidden('embargoed')}publishFrom: 2026-02-01\n---\n`,
  }
  const ids = async (asOf: string) => {
    const { corpus, published } = await readTrial(changes, { asOf })
    return [corpus, published].map((found) => found.of('sectors').map(({ id }) => id))
  }
  const all = ['draft', 'human-rights', 'later']
  assert.deepEqual(await ids('2026-01-31'), [all, ['human-rights']])
  assert.deepEqual(await ids('2026-02-01'), [all, ['human-rights', 'later']])
})

test('the day is the one asked for, else that of site.yml, else that of the build', async () => {
  const dated = { 'site.yml': `${right['site.yml']}asOf: 2020-05-06\n` }
  assert.equal((await readTrial(dated, { asOf: '2019-01-01' })).corpus.asOf, '2019-01-01')
  const root = '/nowhere'
  process.env['SOURCE_DATE_EPOCH'] = '1000000000'
  const { corpus } = await read({ root, folder: root })
  delete process.env['SOURCE_DATE_EPOCH']
  assert.equal(corpus.asOf, '2001-09-09')
})

test('the folder can be read as it would be with other files in it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'samleng-'))
  await mkdir(join(root, 'sectors'))
  await writeFile(join(root, 'sectors/health.md'), sector)
  const changed = new Map([
    ['sectors/health.md', sector.replace('Human rights', 'Health')],
    ['sectors/schools.md', '---\ntitel: Schools\n---\n'],
  ])
  const { corpus, problems } = await read({ root: tmpdir(), folder: root, changed })
  await rm(root, { recursive: true })
  assert.equal(corpus.find('sectors', 'health')?.data.title, 'Health')
  assert.ok(
    problems.some(({ code, entry }) => code === 'unknown-field' && /schools/.test(entry.file)),
  )
})

test('content that an import has written by half is not read as if it were whole', async () => {
  const changes = { '.samleng-writing/moving': 'asks/annual-dialogue.md' }
  assert.deepEqual(reportLines(await trial(changes), translator('en')), [
    'content:1  An import is being written here, or was cut short. Wait until it is done, or run it again: it takes back what it had written.  [half-written]',
  ])
})
