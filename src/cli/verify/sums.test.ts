import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { listingOf } from '#cli/finished-site/files.ts'
import { sumsIn, sumsText } from './sums.ts'
import { verified } from './verified.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-sums-'))
after(() => rmSync(folder, { recursive: true }))

test('sha256sum reads the sums of names in any script', (t) => {
  if (spawnSync('sha256sum', ['--version']).status !== 0)
    return t.skip('there is no sha256sum here')
  const names = ['ជញ្ជាំង/ទឹក.html', 'a b.txt', 'a\\b', 'line\nbreak', '-x', 'z', 'Z', '😀', '\uffee']
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), name)
  }
  const { sums } = verified(folder, { base: '/', pages: undefined, sums: undefined })
  assert.equal(sums.size, names.length)
  const { status, stdout, stderr } = spawnSync('sha256sum', ['-c', '--strict', '-'], {
    cwd: folder,
    input: sumsText(sums),
    encoding: 'utf8',
  })
  assert.equal(status, 0, `${stdout}${stderr}`)
  const written = [...(sumsIn(sumsText(sums)) ?? new Map()).keys()]
  assert.deepEqual(written, listingOf(folder).files)
})

test('what is written is what is read, whatever the names', () => {
  const sum = fc.stringMatching(/^[0-9a-f]{64}$/)
  const name = fc
    .string({ minLength: 1, unit: 'binary' })
    .filter((text) => text.isWellFormed() && text.trim() === text)
  fc.assert(
    fc.property(fc.dictionary(name, sum, { minKeys: 1, noNullPrototype: true }), (all) => {
      const sums = new Map(Object.entries(all))
      assert.deepEqual(
        sumsIn(sumsText(sums)),
        new Map([...sums].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))),
      )
    }),
  )
})

test('what is cut off or something else is no list of sums', () => {
  const text = sumsText(new Map([['a', 'f'.repeat(64)]]))
  for (const other of ['', 'hello\n', text.slice(0, -1), text.slice(5), '<!doctype html>\n'])
    assert.equal(sumsIn(other), undefined)
})
