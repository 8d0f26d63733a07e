import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
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
import { translator } from '#i18n/index.ts'
import { type Holder, thisHolder } from './_holder.ts'
import { Locked, takeLock } from './_lock.ts'
import { whyStopped } from './_writing.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-lock-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'held', 'lock')

function written(holder: Partial<Holder>): void {
  mkdirSync(join(folder, 'held'), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...thisHolder(), command: 'build', ...holder }))
}

test('a lock is held by one, and free again when it is released', () => {
  const lock = takeLock(join(folder, 'own', 'lock'))
  assert.throws(() => takeLock(join(folder, 'own', 'lock')), Locked)
  lock.release()
  assert.ok(!existsSync(join(folder, 'own')))
  takeLock(join(folder, 'own', 'lock')).release()
})

test('who holds it is said, since when, and what to do', () => {
  written({ since: '2026-01-15 08:30 UTC' })
  assert.equal(
    sentence(),
    `“build” (process ${process.pid}) has been writing here since 2026-01-15 08:30 UTC. Wait until it is done, or end it.`,
  )
})

test('what a process of another machine or container holds is never taken over', () => {
  for (const other of [{ host: 'press-2' }, { machine: `${thisHolder().machine}0` }]) {
    written({ ...other, pid: 4_000_000, since: '2026-01-15 08:30 UTC' })
    assert.equal(
      sentence(),
      `“build” (process 4000000 on ${other.host ?? thisHolder().host}) has been writing here since 2026-01-15 08:30 UTC, and from here nobody can tell whether it still does. If it does not, delete ${file}.`,
    )
  }
})

test('the lock of a process that is gone is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  for (const gone of [{ pid }, { boot: 'an earlier one' }, { begun: '1' }]) {
    written(gone)
    takeLock(file).release()
    assert.ok(!existsSync(file))
  }
})

test('a lock without a word in it, as a disk without links may have, holds nobody up', () => {
  written({})
  writeFileSync(file, '')
  takeLock(file).release()
})

test('of many that ask at the same time, one at a time gets it', async () => {
  written({ pid: spawnSync(process.execPath, ['--version']).pid })
  const log = join(folder, 'log')
  const program = `
    import { appendFileSync } from 'node:fs'
    import { takeLock } from '${new URL('_lock.ts', import.meta.url).href}'
    for (let turn = 0; turn < 200; turn++)
      try {
        const lock = takeLock('${file}')
        appendFileSync('${log}', 'in\\n')
        appendFileSync('${log}', 'out\\n')
        lock.release()
      } catch (error) { if (error.name === 'SyntaxError') throw error }`
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' }),
  )
  await Promise.all(children.map((child) => once(child, 'exit')))
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  assert.ok(lines.length >= 2)
  assert.ok(lines.every((line, index) => line === (index % 2 === 0 ? 'in' : 'out')))
  assert.deepEqual(readdirSync(folder), ['log'])
})

function sentence(): string {
  try {
    takeLock(file).release()
    return ''
  } catch (error) {
    return whyStopped(error, translator('en'))
  }
}
