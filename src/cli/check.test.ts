import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'samleng-check-'))
after(() => rmSync(folder, { recursive: true }))

const site = `name: { en: Voice }
tagline: { en: What was asked }
url: https://voice.org/
locales: [en]
stateUnderReview: XAA
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
publisher: { en: Voice }
theme: { accent: "#0b5c8a" }
`

/** Runs the command as an editor does, in a folder whose `site.yml` is this. */
function check(text: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  writeFileSync(join(folder, 'site.yml'), text)
  const index = join(import.meta.dirname, 'index.ts')
  const { GITHUB_ACTIONS: _, ...usual } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [index, 'check', ...args], {
    env: { ...usual, SAMLENG_CONTENT: folder, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('clean content ends with 0', () => {
  assert.deepEqual(check(site), { status: 0, stdout: 'No problems in 1 file.\n', stderr: '' })
})

test('a warning ends with 0', () => {
  const { status, stdout } = check(site.replace('voice.org', 'voice.example'))
  assert.equal(status, 0)
  assert.match(stdout, /\[example-address\]\n1 warning in 1 file\.\n$/)
})

test('a problem ends with 1, in the language asked for', () => {
  const wrong = site.replace('locales', 'local')
  const { status, stdout } = check(wrong)
  assert.equal(status, 1)
  assert.match(
    stdout,
    /site\.yml:4:1 {2}local {2}There is no field “local” here\. Did you mean “locales”\?/,
  )
  assert.match(stdout, /\n1 problem in 1 file\. Nothing was built\.\n$/)
  assert.match(check(wrong, ['--locale', 'km']).stdout, /តើអ្នកចង់សរសេរ “locales” ឬ/)
})

test('wrong usage ends with 2 and one sentence', () => {
  const sentences: [args: string[], sentence: string][] = [
    [['--as-off', '2026-01-01'], 'There is no flag “--as-off” here. Did you mean “--as-of”?'],
    [
      ['--as-of', '19/04/2026'],
      '“19/04/2026” is not a day of the calendar. Write it as year-month-day, such as 2026-04-19.',
    ],
    [['--locale=xx'], 'There are no messages in “xx”. There are: en, km.'],
    [['--reporter', 'xml'], 'There is no reporter “xml”. There are: text, github, markdown, json.'],
    [
      ['content'],
      '“content” has no place here. Leave it out, or write -- before the name of a flag.',
    ],
  ]
  for (const [args, sentence] of sentences)
    assert.deepEqual(check(site, args), { status: 2, stdout: '', stderr: `${sentence}\n` })
})

test('the reporter is the one asked for, or that of where it runs', () => {
  const wrong = site.replace('locales', 'local')
  assert.match(
    check(wrong, [], { GITHUB_ACTIONS: 'true' }).stdout,
    /^::error file=.*site\.yml,line=4,/,
  )
  assert.equal(JSON.parse(check(wrong, ['--reporter', 'json']).stdout).errors, 1)
})

test('the day can be given by the environment', () => {
  assert.equal(check(site, [], { SAMLENG_AS_OF: '2026-13-01' }).status, 2)
  assert.equal(check(site, [], { SAMLENG_AS_OF: '2026-12-01' }).status, 0)
})

test('a command that does not exist ends with 2, and the nearest one is named', () => {
  const index = join(import.meta.dirname, 'index.ts')
  const { status, stderr } = spawnSync(process.execPath, [index, 'chek'], { encoding: 'utf8' })
  assert.equal(status, 2)
  assert.equal(stderr, 'There is no command “chek”. Did you mean “check”?\n')
})
