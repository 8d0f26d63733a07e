import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { located } from '#model/problem.ts'
import { read } from '#reader/index.ts'
import { type Repository, told } from '#reader/repository-trial.ts'
import { right } from '#reader/trial.ts'
import { commitsOf, eachBlob, historyState } from './index.ts'

const asking = (changeLog: string) => ({
  'site.yml': `${right['site.yml']}changeLog: ${changeLog}\n`,
})

/** What the check says of a content folder. */
async function said(folder: string, protectedList?: string): Promise<string[]> {
  const { problems } = await read({ root: join(folder, '..'), folder, protectedList })
  return reportLines(problems.map(located), translator('en'))
}

const line = (repository: Repository) =>
  `${repository.folder.split('/').at(-1)}/site.yml:9:1  changeLog `

test('a site that asks for change logs and has no history is told so, another one is not', async () => {
  await told(async (repository) => {
    assert.deepEqual(await said(repository.folder), [])
    repository.write(asking('days'))
    const sentence =
      'There will be no change log: git knows no history of this folder. Commit the content, or set changeLog: off.  [no-history]'
    assert.deepEqual(await said(repository.folder), [`${line(repository)} ${sentence}`])
    repository.write(asking('off'))
    assert.deepEqual(await said(repository.folder), [])
    rmSync(join(repository.root, '.git'), { recursive: true })
    repository.write(asking('days'))
    assert.deepEqual(await said(repository.folder), [`${line(repository)} ${sentence}`])
    assert.deepEqual(await repository.log('/sectors/human-rights/'), [])
  })
})

test('a clone of the last commits has no change log, because it would be wrong', async () => {
  await told(async (repository) => {
    repository.write(asking('days')).commit('2025-01-01').write({ 'a.txt': 'A' })
    repository
      .write({ 'sectors/human-rights.md': '---\ntitle: Rights\n---\n' })
      .commit('2025-02-01')
    const clone = join(repository.root, 'clone')
    repository.git('clone', '--quiet', '--depth=1', String(pathToFileURL(repository.root)), clone)
    const folder = join(clone, 'content')
    assert.equal(await historyState(folder), 'shallow')
    assert.ok(
      (await said(folder)).includes(
        'content/site.yml:9:1  changeLog  There will be no change log: this copy lacks older versions. Fetch them (git fetch --unshallow, or clone without --filter; fetch-depth: 0 on GitHub), or set changeLog: off.  [shallow-history]',
      ),
    )
    assert.deepEqual(await repository.log('/sectors/human-rights/', '2026-01-01', folder), [])
    assert.equal((await repository.log('/sectors/human-rights/')).length, 2)
  })
})

test('a clone that fetches old versions when they are needed fetches none, and has no change log', async () => {
  await told(async (repository) => {
    repository.commit('2025-01-01')
    repository
      .write({ 'sectors/human-rights.md': '---\ntitle: Rights\n---\n' })
      .commit('2025-02-01')
    repository.git('config', 'uploadpack.allowFilter', 'true')
    const clone = join(repository.root, 'clone')
    const from = String(pathToFileURL(repository.root))
    repository.git('clone', '--quiet', '--filter=blob:none', from, clone)
    const folder = join(clone, 'content')
    assert.equal(await historyState(folder), 'shallow')
    assert.deepEqual(await repository.log('/sectors/human-rights/', '2026-01-01', folder), [])
    const missing: string[] = []
    const blobs = ((await commitsOf(folder)) ?? []).flatMap(({ files }) =>
      files.map(({ blob }) => blob),
    )
    const ids = blobs.filter((id) => id !== undefined)
    assert.equal(await eachBlob(folder, ids, 1000, (id) => missing.push(id)), false)
    assert.deepEqual(missing, [])
  })
})

test('no program that a repository names is run', async () => {
  await told(async (repository) => {
    const { program, hasSnapped } = repository.trap()
    repository.write({ 'sectors/b.md': '---\ntitle: B\n---\n' }).commit('2025-01-01')
    for (const [name, value] of [
      ['core.fsmonitor', program],
      ['core.pager', program],
      ['pager.log', program],
      ['core.sshCommand', program],
      ['core.alternateRefsCommand', program],
      ['core.gitProxy', program],
      ['diff.external', program],
      ['diff.trap.textconv', program],
      ['diff.trap.command', program],
      ['filter.trap.smudge', program],
      ['gpg.program', program],
      ['log.showSignature', 'true'],
      ['credential.helper', `!${program}`],
      ['remote.origin.url', `ext::${program}`],
      ['protocol.ext.allow', 'always'],
      ['alias.log', `!${program}`],
      ['alias.rev-parse', `!${program}`],
    ] as const)
      repository.git('config', name, value)
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change']) {
      mkdirSync(join(repository.root, '.git/hooks'), { recursive: true })
      writeFileSync(join(repository.root, '.git/hooks', hook), `#!/bin/sh\nexec ${program}\n`, {
        mode: 0o755,
      })
    }
    writeFileSync(join(repository.root, '.gitattributes'), '* diff=trap filter=trap\n')
    assert.deepEqual(await repository.log('/sectors/b/'), ['2025-01-01 published'])
    assert.equal(hasSnapped(), false)
    // It can fail: git runs what the repository names when nobody keeps it from it.
    repository.git('status')
    assert.equal(hasSnapped(), true)
  })
})

test('what variables of git name is not asked', async () => {
  await told(async (repository) => {
    repository.commit('2025-01-01')
    process.env['GIT_DIR'] = '/nowhere'
    try {
      assert.equal(await historyState(repository.folder), 'whole')
    } finally {
      delete process.env['GIT_DIR']
    }
  })
})

test('git is not asked about what a stranger sent', async () => {
  await told(async (repository) => {
    repository.commit('2025-01-01')
    process.env['SAMLENG_HISTORY'] = 'none'
    try {
      assert.equal(await historyState(repository.folder), 'absent')
      assert.deepEqual(await repository.log('/sectors/human-rights/'), [])
    } finally {
      delete process.env['SAMLENG_HISTORY']
    }
  })
})

test('an author whom no page may name keeps the site from being built', async () => {
  await told(async (repository) => {
    const list = join(repository.root, 'names.txt')
    writeFileSync(list, 'Chan Sok\n')
    repository.write(asking('names')).by('Sok').commit('2025-01-01')
    assert.deepEqual(await said(repository.folder, list), [])
    repository.by('CHAN  Sok').commit('2025-01-02', 'Nothing that changes content')
    assert.deepEqual(await said(repository.folder, list), [])
    repository.write({ 'sectors/b.md': '---\ntitle: B\n---\n' }).commit('2025-01-03')
    repository
      .write({ 'sectors/c.md': '---\ntitle: C\n---\n' })
      .by('sok@voice.org')
      .commit('2025-01-04')
    assert.deepEqual(await said(repository.folder, list), [
      `${line(repository)} The change log would show an e-mail address or a number in the name of an author. Give a name in .mailmap (git shortlog -sn shows them), or set changeLog: days.  [personal-author]`,
      `${line(repository)} The change log would name an author who stands on line 1 of the list of protected names. Give another name in .mailmap, or set changeLog: days.  [protected-author]`,
    ])
    repository.write(asking('days'))
    assert.deepEqual(await said(repository.folder, list), [])
  })
})

test('odd names of files and authors are read as they are', async () => {
  await told(async (repository) => {
    const names = ['a b.md', 'ខ្មែរ.md', ':x.md', '-n.md', 'q"uote.md']
    repository.write(Object.fromEntries(names.map((name) => [`sectors/${name}`, name])))
    repository.by('A :000000').commit('2025-01-01')
    const [commit] = (await commitsOf(repository.folder)) ?? []
    assert.equal(commit?.author, 'A :000000')
    const paths = commit?.files.map(({ path }) => path) ?? []
    for (const name of names) assert.ok(paths.includes(`sectors/${name}`), name)
  })
})
