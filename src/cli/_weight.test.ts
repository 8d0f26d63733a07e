import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { weightOf } from './_weight.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-weight-'))
after(() => rmSync(folder, { recursive: true }))

test('the heaviest page is the one that stays longest when it is compressed, and no other kind of file', () => {
  mkdirSync(join(folder, 'reviews/xsa-2'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), 'again '.repeat(1000))
  writeFileSync(join(folder, 'reviews/xsa-2/index.html'), randomBytes(2000))
  writeFileSync(join(folder, 'search.json'), randomBytes(9000))
  const { files, bytes, heaviest } = weightOf(folder)
  assert.deepEqual([files, bytes], [3, 17_000])
  assert.deepEqual([heaviest.address, heaviest.bytes], ['/reviews/xsa-2/', 2000])
  assert.ok(heaviest.compressed > 1900)
})
