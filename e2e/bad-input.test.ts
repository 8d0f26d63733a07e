import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'

const root = resolve(import.meta.dirname, '..')
let folder: string
let content: string
let site: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samleng-bad-'))
  content = join(folder, 'content')
  site = join(folder, 'site')
  await cp(join(root, 'public'), site, { recursive: true })
  await writeFile(join(site, 'index.html'), 'the last good site')
})
after(() => rm(folder, { recursive: true }))

/** Each breaks a good content folder, and stands at a file and a line of it. */
const mistakes: [title: string, make: () => Promise<void>, said: RegExp][] = [
  [
    'a missing field',
    () => change('asks/clean-wells.md', /^sectors:.*\n/m, ''),
    /clean-wells\.md:\d+ +sectors /,
  ],
  [
    'a misspelt key',
    () => change('asks/clean-wells.md', 'summary:', 'sumary:'),
    /clean-wells\.md:3:1 .*“summary”/,
  ],
  [
    'a date in another order',
    () => change('meetings/2025-03-20-school-meeting.md', '2025-03-20', '20/03/2025'),
    /school-meeting\.md:4:1 +date .*20\/03\/2025.*2025-03-20/,
  ],
  [
    'an unquoted colon',
    () => change('asks/clean-wells.md', 'title: Clean', 'title: Clean: '),
    /clean-wells\.md:2:8 /,
  ],
  [
    'a tab in YAML',
    () => change('asks/textbooks.md', '    kind: commitment', '\tkind: commitment'),
    /textbooks\.md:1\d:\d+ /,
  ],
  [
    'a reference to nothing',
    () => change('asks/clean-wells.md', '[water]', '[watr]'),
    /clean-wells\.md:5:11 +sectors .*“watr”.*“water”/,
  ],
  [
    'two files with one id',
    () => cp(join(content, 'asks/textbooks.md'), join(content, 'asks/textbooks.mdx')),
    /textbooks\.mdx?:1 /,
  ],
  [
    'a file that is not UTF-8',
    () => appendFile(join(content, 'asks/clean-wells.md'), Buffer.from([0x0a, 0xe9, 0xe8, 0x0a])),
    /clean-wells\.md:\d+:1 .*UTF-8/,
  ],
  ['an empty file', () => writeFile(join(content, 'asks/empty.md'), ''), /empty\.md:1 /],
  [
    'a file name with spaces',
    () => cp(join(content, 'pages/examples.md'), join(content, 'pages/more examples.md')),
    /more examples\.md:1 .*more-examples/,
  ],
  [
    'a file name in Khmer letters',
    () => cp(join(content, 'pages/examples.md'), join(content, 'pages/ឧទាហរណ៍.md')),
    /ឧទាហរណ៍\.md:1 /,
  ],
  [
    'an unclosed MDX tag',
    () => appendFile(join(content, 'briefs/samara-in-short.mdx'), '\n<Note>\nNever closed.\n'),
    /samara-in-short\.mdx:50 /,
  ],
]

for (const [title, make, said] of mistakes)
  test(`${title} stops the build with its file and line, and leaves the last good site`, async () => {
    await rm(content, { recursive: true, force: true })
    await cp(join(root, 'e2e/content'), content, { recursive: true })
    await make()
    const before = await filesIn(site)
    const { code, stdout, stderr } = await samleng('build', '--content', content, '--out', site)
    assert.equal(code, 1, stdout)
    assert.match(stdout, said)
    assert.doesNotMatch(stdout + stderr, /\n\s+at .*:\d+:\d+/, 'a stack trace')
    assert.deepEqual(await filesIn(site), before)
  })

test('wrong usage is told what there is, and exits with 2', async () => {
  const wrong = [
    ['build', '--contents', 'x'],
    ['build', 'content'],
    ['check', '--reporter', 'jsn'],
    ['check', '--as-of', '19/04/2026'],
    ['check', '--locale', 'xx'],
    ['start', '--port', '80800'],
    ['test', 'units'],
    ['bulid'],
  ]
  for (const args of wrong) {
    const { code, stderr } = await samleng(...args)
    assert.equal(code, 2, args.join(' '))
    assert.ok(stderr.trim().length > 20, args.join(' '))
    assert.doesNotMatch(stderr, /\n\s+at .*:\d+:\d+/, 'a stack trace')
  }
})

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(content, file)
  const text = await readFile(path, 'utf8')
  assert.notEqual(text.replace(from, to), text, `${file} has no ${from}`)
  await writeFile(path, text.replace(from, to))
}

async function filesIn(at: string): Promise<Map<string, string>> {
  const names = (await readdir(at, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
  const bytes = await Promise.all(names.map((name) => readFile(name, 'base64')))
  return new Map(names.map((name, index) => [name, bytes[index] as string]))
}

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

const samleng = (...args: string[]): Promise<Outcome> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, 'src/cli/index.ts'), ...args],
      { cwd: root, env: { ...process.env, GITHUB_ACTIONS: '' } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
