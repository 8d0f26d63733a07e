import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { served, slowLine } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-serve-'))
after(() => rmSync(folder, { recursive: true }))

/** Digits that cannot be compressed below half of their length. */
const text = Array.from({ length: 20_000 }, (_, place) => Math.abs(Math.sin(place + 1)) * 10)
  .map((number) => String(number)[5] ?? '0')
  .join('')
writeFileSync(join(folder, 'a.json'), text)
writeFileSync(join(folder, 'b.json'), text)

test('what is served arrives whole, and is counted as it was sent', async () => {
  const server = await served(folder)
  const response = await fetch(`${server.address}a.json`)
  assert.equal(await response.text(), text)
  const sent = server.sent()
  assert.ok(sent > 5_000 && sent < 15_000, `${sent}`)
  assert.equal(server.sent(), 0)
  assert.equal((await fetch(`${server.address}c.json`)).status, 404)
  server.close()
})

test('a slow line makes everybody wait, and is shared by those who ask at once', async () => {
  const server = await served(folder, slowLine)
  const start = performance.now()
  const texts = ['a', 'b'].map(async (name) =>
    (await fetch(`${server.address}${name}.json`)).text(),
  )
  await Promise.all(texts)
  const took = performance.now() - start
  const least = slowLine.milliseconds + (1000 * server.sent()) / slowLine.bytesPerSecond
  assert.ok(took > least - 5 && took < least + 1_000, `${took} ms, at least ${least}`)
  server.close()
})
