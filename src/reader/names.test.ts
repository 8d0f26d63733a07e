import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { located } from '#model/problem.ts'
import { read } from './index.ts'
import { right } from './trial.ts'

const sector = right['sectors/human-rights.md']

/** What is said about names: no disk need be able to hold them, for that is what is wrong with them. */
async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'samleng-'))
  const folder = join(root, 'content')
  await mkdir(folder)
  const changed = new Map(Object.entries(files))
  const { problems } = await read({ root, folder, changed })
  await rm(root, { recursive: true })
  const about = problems.filter(({ code }) => /-name$/.test(code))
  return reportLines(about.map(located), translator('en'))
}

test('a name that Windows keeps for itself is refused, of entries, reviews and attachments', async () => {
  const reserved = (file: string, name: string) =>
    `content/${file}:1  “${name}” is the name of a device on Windows, where no file can be called so. Choose another name.  [reserved-name]`
  assert.deepEqual(
    await told({
      'sectors/con.md': sector,
      'sectors/nul.km.md': sector,
      'recommendations/aux/1-1.md': right['recommendations/xaa-2/118-22.md'],
      'files/lpt1.png': '',
      'sectors/console.md': sector.replace('Human rights', 'Games'),
    }),
    [
      reserved('files/lpt1.png', 'lpt1.png'),
      reserved('recommendations/aux/1-1.md', 'aux'),
      reserved('sectors/con.md', 'con'),
      reserved('sectors/nul.km.md', 'nul'),
    ],
  )
})

test('an attachment may have a name in any script, if every computer can keep it', async () => {
  const odd = ['a\u202egnp.png', 'a\n.png', 'a%2f.png', ' a.png', 'a.png ', 'a.', 'x:y.png']
  const whole = ['របាយការណ៍ ២០២៦ (ព្រាង).png', 'Übersicht, 2. Teil.png', 'می\u200cخواهم.png']
  const lines = await told(
    Object.fromEntries([...odd, ...whole].map((name) => [`files/${name}`, ''])),
  )
  assert.deepEqual(
    lines.map((line) => /“(.*)” cannot be the name/.exec(line)?.[1]).sort(),
    odd.map((name) => name.replace('\u202e', '[U+202E]').replace('\n', '␊')).sort(),
  )
})

test('folders that differ by case or Unicode form are one folder elsewhere', async () => {
  const lines = await told({
    'files/Caf\u00e9/a.png': '',
    'files/cafe\u0301/b.png': '',
    'files/x': '',
    'files/X/c.png': '',
  })
  assert.deepEqual(
    lines.filter((line) => line.endsWith('[colliding-name]')).map((line) => line.split('  ')[0]),
    ['content/files/cafe\u0301/b.png:1', 'content/files/x:1'],
  )
})

const links = {
  skip: process.platform === 'win32' && 'Windows has neither pipes nor links for everybody',
}

test('settings behind a link are not read', links, async () => {
  const root = await mkdtemp(join(tmpdir(), 'samleng-'))
  await writeFile(join(root, 'secret'), 'TOKEN=abc\nand more')
  await mkdir(join(root, 'content'))
  for (const name of ['site.yml', 'import.yml', 'synonyms.yml'])
    await symlink(join(root, 'secret'), join(root, 'content', name))
  const { problems } = await read({ root, folder: join(root, 'content') })
  await rm(root, { recursive: true })
  assert.doesNotMatch(JSON.stringify(problems), /TOKEN|more/)
  assert.equal(problems.filter(({ code }) => code === 'symbolic-link').length, 3)
})

test('a pipe is refused, and nobody waits for what comes out of it', links, async () => {
  const root = await mkdtemp(join(tmpdir(), 'samleng-'))
  await mkdir(join(root, 'sectors'))
  execFileSync('mkfifo', [join(root, 'sectors/a.md'), join(root, 'site.yml')])
  const { problems } = await read({ root: tmpdir(), folder: root })
  await rm(root, { recursive: true })
  assert.equal(problems.filter(({ code }) => code === 'special-file').length, 2)
})
