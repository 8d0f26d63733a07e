import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { diskCopy } from './disk-copy.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-left-out-'))
after(() => rmSync(folder, { recursive: true }))

test('what only hosts, crawlers and messengers ask for is not in a copy; what editors attached is', async () => {
  const left = ['SHA256SUMS', 'robots.txt', 'sw.js', 'card.png', 'km/asks/wells/card.png']
  const kept = ['files/card.png', 'files/robots.pdf', 'index.html']
  for (const path of [...left, ...kept]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), path.endsWith('.html') ? '<h1>Voice</h1>' : '')
  }
  const copied: string[] = []
  for await (const { path } of diskCopy(folder, '/voice/')) copied.push(path)
  assert.deepEqual(copied.sort(), kept)
})
