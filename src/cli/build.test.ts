import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { besideOf } from './_swap.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-build-'))
after(() => rmSync(folder, { recursive: true }))

function build(content: string, out: string) {
  const program = join(import.meta.dirname, 'index.ts')
  const args = [program, 'build', '--content', content, '--out', out]
  return spawnSync(process.execPath, args, { encoding: 'utf8' })
}

test('a folder that holds something other than a site is not built over', () => {
  const out = join(folder, 'letters')
  mkdirSync(out)
  writeFileSync(join(out, 'letter.txt'), 'Dear all')
  for (const taken of [out, join(out, 'letter.txt')]) {
    const { status, stderr } = build('e2e/content', taken)
    assert.equal(status, 2)
    assert.match(stderr, /holds something other than a site/)
  }
  assert.deepEqual(readdirSync(out), ['letter.txt'])
})

test('a swap that was cut short is taken back, whatever becomes of the next build', () => {
  const out = join(folder, 'site')
  const { last } = besideOf(out)
  mkdirSync(last, { recursive: true })
  writeFileSync(join(last, '404.html'), 'the last good site')
  assert.equal(build(join(folder, 'no-content'), out).status, 1)
  assert.ok(existsSync(join(out, '404.html')))
})
