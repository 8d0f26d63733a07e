import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Repository, told } from './repository-trial.ts'
import { right } from './trial.ts'

const sector = (title: string, fields = '', body = '') =>
  `---\ntitle: ${title}\n${fields}---\n${body}`
const b = (...parts: Parameters<typeof sector>) => ({ 'sectors/b.md': sector(...parts) })
const address = '/sectors/b/'

test('drafts leave no trace, and an embargo is a day by itself', async () => {
  const hidden = 'visibility: draft\n'
  const embargo = 'visibility: embargoed\npublishFrom: 2025-05-01\n'
  const log = await told((repository) =>
    repository
      .write(b('One', hidden))
      .commit('2025-01-01')
      .write(b('Two', hidden, 'Words.\n'))
      .commit('2025-02-01')
      .write(b('Three', embargo))
      .commit('2025-03-01')
      .write(b('Four', hidden))
      .commit('2025-06-01')
      .write(b('Five'))
      .commit('2025-07-01')
      .log(address),
  )
  assert.deepEqual(log, ['2025-05-01 published', '2025-07-01 field title'])
})

test('of a day only its end counts, in the zone of the site', async () => {
  const zone = `${right['site.yml']}timeZone: Asia/Phnom_Penh\n`
  const log = await told((repository) =>
    repository
      .write({ ...b('One'), 'site.yml': zone })
      .commit('2025-01-01T18:00:00Z')
      .write(b('One', 'summary: A name that came and went.\n'))
      .commit('2025-01-02T16:00:00Z')
      .write(b('One', '', 'Words.\n'))
      .commit('2025-01-02T16:59:59Z')
      .write(b('Two', '', 'Words.\n'))
      .commit('2025-01-02T17:00:00Z')
      .log(address),
  )
  assert.deepEqual(log, ['2025-01-02 published', '2025-01-03 field title'])
})

test('what a branch went through was never public', async () => {
  const log = await told((repository) =>
    repository
      .write(b('One'))
      .commit('2025-01-01')
      .git('checkout', '--quiet', '-b', 'proposal')
      .write(b('One', 'summary: Wrong.\n'))
      .commit('2025-02-01')
      .write(b('Two'))
      .commit('2025-02-02')
      .git('checkout', '--quiet', 'main')
      .git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'proposal', '2025-03-01T12:00:00Z')
      .log(address),
  )
  assert.deepEqual(log, ['2025-01-01 published', '2025-03-01 field title'])
})

test('names are told only where the site says so, as .mailmap has them', async () => {
  const names = { 'site.yml': `${right['site.yml']}changeLog: names\n` }
  const story = (repository: Repository) =>
    repository
      .write(b('One'))
      .by('Sok')
      .commit('2025-01-01')
      .write(b('Two'))
      .by('Dara')
      .commit('2025-02-01')
  assert.deepEqual(await told((repository) => story(repository).log(address)), [
    '2025-01-01 published',
    '2025-02-01 field title',
  ])
  const named = await told(async (repository) => {
    story(repository).write(names)
    writeFileSync(
      join(repository.root, '.mailmap'),
      'The office <editor@voice.org> Dara <editor@voice.org>\n',
    )
    return repository.log(address)
  })
  assert.deepEqual(named, ['2025-01-01 published by Sok', '2025-02-01 field title by The office'])
})

test('the cache holds no word of what was read, and nothing hangs on it', async () => {
  await told(async (repository) => {
    // What stands for the code in a project.
    for (const path of ['package-lock.json', 'src/reader/a.ts', 'src/schema/a.ts'])
      repository.write({ [`../${path}`]: '' })
    repository.write(b('Onetitle', 'visibility: draft\nsecretname: Word\n', 'Hidden words.\n'))
    repository.commit('2025-01-01').write(b('Twotitle')).commit('2025-02-01')
    const first = await repository.log(address)
    const folder = join(repository.root, '.samleng/cache/versions')
    const [name = ''] = readdirSync(folder)
    const kept = readFileSync(join(folder, name, '0'), 'utf8')
    assert.ok(kept.includes('"visibility":"public"'))
    assert.doesNotMatch(kept, /onetitle|twotitle|secretname|word/i)
    assert.deepEqual(await repository.log(address), first)
    rmSync(folder, { recursive: true })
    assert.deepEqual(await repository.log(address), first)
  })
})
