import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTrialFolder } from './import/trial.ts'

/** Runs a command as an editor does, on a content folder. */
function run(folder: string, command: 'addresses' | 'check', ...args: string[]) {
  const index = join(import.meta.dirname, 'index.ts')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', index, command, '--content', folder, ...args],
    { encoding: 'utf8', env: { ...process.env, GITHUB_ACTIONS: '' } },
  )
  return { status, told: `${stdout}${stderr}`.replaceAll(folder, 'content') }
}

const lines = ({ told }: { told: string }) => told.trimEnd().split('\n')

test('what is recorded stays: a page that goes is missed until somebody says where it went', () =>
  inTrialFolder({}, async ({ folder }) => {
    const list = join(folder, 'addresses.json')
    assert.match(run(folder, 'addresses').told, /\/asks\/annual-dialogue\//)
    assert.equal(existsSync(list), false)

    assert.equal(run(folder, 'addresses', '--write').status, 0)
    const recorded = readFileSync(list, 'utf8')
    assert.equal(lines(run(folder, 'addresses')).length, 1)
    assert.equal(run(folder, 'addresses', '--write').status, 0)
    assert.equal(readFileSync(list, 'utf8'), recorded)

    const file = join(folder, 'asks/annual-dialogue.md')
    const ask = readFileSync(file, 'utf8')
    rmSync(file)
    const gone = run(folder, 'check')
    assert.equal(gone.status, 1)
    assert.match(
      gone.told,
      /^content\/addresses\.json:\d+.*\/asks\/annual-dialogue\/.*\[address-gone\]$/m,
    )
    assert.equal(run(folder, 'addresses', '--write').status, 1)
    assert.equal(readFileSync(list, 'utf8'), recorded)

    writeFileSync(join(folder, 'asks/dialogue.md'), ask)
    const moves = 'moved: { /asks/annual-dialogue/: /asks/dialogue/ }\n'
    writeFileSync(join(folder, 'moved.yml'), moves)
    assert.equal(run(folder, 'check').status, 0)
    assert.equal(run(folder, 'addresses', '--write').status, 0)
    assert.equal(lines(run(folder, 'addresses')).length, 1)
  }))

test('a sentence that was edited keeps its name, and nothing of it can be read in the list', () =>
  inTrialFolder({}, async ({ folder }) => {
    const meeting = join(folder, 'meetings/first.md')
    run(folder, 'addresses', '--write')
    const before = readFileSync(join(folder, 'addresses.json'), 'utf8')
    assert.doesNotMatch(before, /What was said/)
    const [name = ''] = before.match(/p-[a-z\d]{8}/) ?? []
    const text = readFileSync(meeting, 'utf8')
    writeFileSync(meeting, text.replace('What was said.', 'What was said there.'))
    assert.ok(lines(run(folder, 'addresses')).some((line) => line.includes('/meetings/first/')))
    run(folder, 'addresses', '--write')
    const after = readFileSync(join(folder, 'addresses.json'), 'utf8')
    assert.notEqual(after, before)
    assert.ok(name !== '' && after.includes(name))
  }))

test('of a page that was withdrawn the list keeps its address alone', () =>
  inTrialFolder({}, async ({ folder }) => {
    const list = join(folder, 'addresses.json')
    run(folder, 'addresses', '--write')
    rmSync(join(folder, 'asks/annual-dialogue.md'))
    writeFileSync(
      join(folder, 'moved.yml'),
      'withdrawn: { /asks/annual-dialogue/: { date: 2026-01-01 } }\n',
    )
    assert.equal(run(folder, 'addresses', '--write').status, 0)
    assert.deepEqual(JSON.parse(readFileSync(list, 'utf8'))['/asks/annual-dialogue/'], {})
    assert.equal(lines(run(folder, 'addresses')).length, 1)
  }))
