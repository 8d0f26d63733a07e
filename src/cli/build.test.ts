import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'samleng-build-'))
after(() => rmSync(folder, { recursive: true }))

test('a folder that holds something other than a site is not built over', () => {
  const out = join(folder, 'letters')
  mkdirSync(out)
  writeFileSync(join(out, 'letter.txt'), 'Dear all')
  const program = join(import.meta.dirname, 'index.ts')
  for (const taken of [out, join(out, 'letter.txt')]) {
    const args = [program, 'build', '--content', 'e2e/content', '--out', taken]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    assert.equal(status, 2)
    assert.match(stderr, /holds something other than a site/)
  }
  assert.deepEqual(readdirSync(out), ['letter.txt'])
})
