import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { besideOf, clearBeside, recoverLast, swap } from './_swap.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-swap-'))
after(() => rmSync(folder, { recursive: true }))
const site = join(folder, 'site')

const file = (name: string): string => new URL(name, import.meta.url).href

function oldSite(): void {
  rmSync(folder, { recursive: true })
  mkdirSync(site, { recursive: true })
  writeFileSync(join(site, '404.html'), 'old')
}

const build = (how: string, fault: string, at: number) =>
  spawnSync(
    process.execPath,
    [
      '--import',
      file('_trial-faults.ts'),
      join(import.meta.dirname, '_trial-swap.ts'),
      join(folder, 'made'),
      site,
      how,
    ],
    {
      env: { ...process.env, SAMLENG_FAULT: fault, SAMLENG_FAULT_AT: String(at) },
      encoding: 'utf8',
    },
  )

const content = (): string => readFileSync(join(site, '404.html'), 'utf8')

for (const how of ['exchange', 'renames'])
  test(`killed after any step of a build (${how}), a site is there, and the next build makes the new one`, () => {
    let at = 1
    for (; ; at++) {
      oldSite()
      const { signal, status, stderr } = build(how, 'SIGKILL', at)
      if (signal !== 'SIGKILL') {
        assert.equal(status, 0, stderr)
        break
      }
      if (how === 'exchange' && exchanges()) assert.ok(existsSync(site), `step ${at}`)
      recoverLast(site)
      assert.match(content(), /^(old|new)$/)
      assert.equal(build(how, 'SIGKILL', 0).status, 0)
      assert.equal(content(), 'new')
      assert.deepEqual(readdirSync(folder), ['site'])
    }
    assert.ok(at > 8, `only ${at} steps`)
  })

for (const [how, code] of [
  ['exchange', 'ENOSPC'],
  ['renames', 'EACCES'],
] as const)
  test(`when any step of a build (${how}) fails with ${code}, a site is there, and nothing is left that grows`, () => {
    for (let at = 1; at <= 14; at++) {
      oldSite()
      const { status } = build(how, code, at)
      recoverLast(site)
      assert.match(content(), /^(old|new)$/)
      if (status === 0) assert.equal(content(), 'new')
      clearBeside(site)
      rmSync(join(folder, 'made'), { recursive: true, force: true })
      assert.deepEqual(readdirSync(folder), ['site'])
    }
  })

test('a first build needs no last site', () => {
  rmSync(folder, { recursive: true })
  mkdirSync(besideOf(site).next, { recursive: true })
  writeFileSync(join(besideOf(site).next, '404.html'), 'first')
  swap(site)
  assert.equal(content(), 'first')
  assert.deepEqual(readdirSync(folder), ['site'])
})

test('between two renames the last good site is put back', () => {
  oldSite()
  cpSync(site, besideOf(site).last, { recursive: true })
  rmSync(site, { recursive: true })
  recoverLast(site)
  assert.equal(content(), 'old')
})

/** Whether this system exchanges two folders in one step. */
function exchanges(): boolean {
  const tried = join(folder, 'tried')
  mkdirSync(besideOf(tried).next, { recursive: true })
  mkdirSync(tried)
  writeFileSync(join(tried, 'old'), '')
  let wasMoved = false
  const program = spawnSync('mv', [
    '--exchange',
    '--no-target-directory',
    besideOf(tried).next,
    tried,
  ])
  wasMoved = program.status === 0
  if (!wasMoved) wasMoved = process.platform === 'linux' && spawnSync('perl', ['-v']).status === 0
  for (const each of [tried, besideOf(tried).folder]) rmSync(each, { recursive: true, force: true })
  return wasMoved
}
