import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { readingWords } from '#i18n/reading.ts'
import { right, trial } from '#reader/trial.ts'
import { faults } from './faults/index.ts'

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
  const files = [...Object.entries(right), ...faults.map(([path, text]) => [path, text] as const)]
  for (const [path, text] of files) {
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), text)
  }
})
after(() => rm(folder, { recursive: true }))

test('every faulty file of one folder is told at its place, in one run, and none hides another', async (t) => {
  const { code, stdout, stderr } = await samleng('check', '--content', content, '--locale', 'en')
  assert.equal(code, 1, stderr)
  const lines = stdout.trimEnd().split('\n')
  const total = lines.pop()
  const expected = faults.flatMap(([path, , says]) => says.map((line) => `content/${path}:${line}`))
  assert.ok(faults.length >= 80 && expected.length >= faults.length)
  assert.deepEqual(lines.map(asInTable).sort(), expected.sort())
  assert.match(total ?? '', new RegExp(`^${expected.length} problems in \\d+ files\\.`))
  assert.doesNotMatch(stdout + stderr, stackTrace)
  t.diagnostic(
    `${faults.length} faulty files in one run: ${expected.length} problems, each at its line`,
  )
})

test('nothing is built of it, and the last good site stays as it was', async () => {
  const before = await filesIn(site)
  const { code, stdout, stderr } = await samleng('build', '--content', content, '--out', site)
  assert.equal(code, 1, stdout)
  assert.match(stdout, / Nothing was built\.\n$/)
  assert.doesNotMatch(stdout + stderr, stackTrace)
  assert.deepEqual(await filesIn(site), before)
})

test('each of the files stops a build by itself', async () => {
  for (const [path, text] of faults.filter(([, , says]) => says.length > 0)) {
    const problems = await trial({ [path]: text }, { languages: readingWords() })
    const found = problems.some(({ file, level }) => file === `content/${path}` && !level)
    assert.ok(found, path)
  }
})

const stackTrace = /\n\s+at .*:\d+:\d+/

/** A line of the report as it stands in the table of faults: wherever the folder lies, and whatever day it is. */
const asInTable = (line: string): string =>
  line.replaceAll(content, 'content').replace(/today is \d{4}-\d\d-\d\d/, 'today is 2031-01-01')

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
