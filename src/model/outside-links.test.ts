import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { located } from '#model/problem.ts'
import { type Changes, readTrial, right, trial } from '#reader/trial.ts'
import { addressFields, siteAddressFields } from '#schema/web-addresses.ts'
import { outsideLinks } from './outside-links.ts'

const found = async (changes: Changes) => {
  const { corpus, siteFile } = await readTrial(changes)
  return [...outsideLinks(corpus, siteFile)].map(
    ({ place, field, line, href }) =>
      `${place.file.slice('content/'.length)} ${field || line} ${href}`,
  )
}

const sector = right['sectors/human-rights.md']
const source = right['sources/minutes.md']
const site = right['site.yml']

test('every field that holds a web address is known by its schema', () => {
  assert.deepEqual(addressFields.sources, [['url'], ['archived']])
  assert.deepEqual(addressFields.organizations, [['url']])
  const settings = siteAddressFields.map((path) => path.join('.'))
  for (const path of ['url', 'licence.url', 'securityContact']) assert.ok(settings.includes(path))
  for (const template of ['editLink', 'archiveLink', 'repository'])
    assert.ok(!settings.includes(template))
})

test('links are found in settings, fields, bodies and translations, where they stand', async () => {
  const changes = {
    'site.yml': `${site}securityContact: https://voice.example/contact\n`,
    'sources/minutes.md': source.replace(
      'kind',
      'archived: https://b.org/\nurl: https://a.org/#1\nkind',
    ),
    'sectors/human-rights.md': `${sector}\nSee [this](https://c.org/x) and <https://d.org/>.\n`,
    'sectors/human-rights.km.md':
      '---\ntitle: សិទ្ធិ\ntranslation: draft\n---\n[នេះ](https://e.org/ទឹក)\n',
  }
  assert.deepEqual(await found(changes), [
    'site.yml licence.url https://creativecommons.org/licenses/by/4.0/',
    'site.yml securityContact https://voice.example/contact',
    'sources/minutes.md url https://a.org/#1',
    'sources/minutes.md archived https://b.org/',
    'sectors/human-rights.md 5 https://c.org/x',
    'sectors/human-rights.md 5 https://d.org/',
    'sectors/human-rights.km.md 5 https://e.org/ទឹក',
  ])
})

test('what stays in the site, and what is no page, is none', async () => {
  const body = '[a](https://voice.org/asks/) [b](/asks/) [c](mailto:office@voice.org) [d](#top)'
  const changes = {
    'site.yml': `${site}securityContact: mailto:office@voice.org\n`,
    'sectors/human-rights.md': `${sector}\n${body}\n\n## Top {#top}\n`,
  }
  assert.deepEqual(await found(changes), [
    'site.yml licence.url https://creativecommons.org/licenses/by/4.0/',
  ])
})

test('the usual check warns of what is recorded as dead, and of nothing else', async () => {
  const body = '[a](https://a.org/) [b](https://b.org/) [c](https://c.org/)'
  const records = {
    'https://a.org/': { asked: '2025-12-01', found: 'dead', reason: 'no-such-host' },
    'https://b.org/': { asked: '2025-12-01', found: 'moved', to: 'https://d.org/' },
    'https://c.org/': { asked: '2025-12-01', found: 'trouble', reason: '503', days: 2 },
  }
  const problems = await trial({
    'sectors/human-rights.md': `${sector}\n${body}\n`,
    'links.json': JSON.stringify(records),
  })
  assert.deepEqual(reportLines(problems, translator('en')), [
    'content/sectors/human-rights.md:5:1  “https://a.org/” leads nowhere: on 2025-12-01 there was no host of that name. Correct it, or link to a copy.  [link-no-host]',
  ])
  assert.deepEqual(
    problems.map(({ level }) => level),
    ['warning'],
  )
})

test('what may stand in an entry may stand in the records of its links', async () => {
  const link = 'https://a.org/?to=sok@a.org'
  const changes = {
    'sectors/human-rights.md': `${sector}\n[a](${link})\n`,
    'links.json': JSON.stringify({ [link]: { asked: '2025-12-01', found: 'alive' } }),
  }
  const codes = (problems: readonly { code: string; file: string }[]) =>
    problems.map(({ code, file }) => `${file} ${code}`)
  assert.deepEqual(codes(await trial(changes)), [
    'content/links.json personal-email',
    'content/sectors/human-rights.md personal-email',
  ])
  const allowed = '- text: sok@a.org\n  reason: An office.\n  in: sectors/human-rights\n'
  assert.deepEqual(codes(await trial({ ...changes, 'allowed.yml': allowed })), [])
})

test('a place in a list of problems is that of the link', async () => {
  const { corpus, siteFile } = await readTrial({})
  const [licence] = outsideLinks(corpus, siteFile)
  const { line, column } = located({
    code: 'link-gone',
    entry: licence?.place ?? siteFile,
    field: licence?.field ?? '',
    values: {},
  })
  assert.deepEqual([line, column], [6, 29])
})
