import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GivenTexts, giveAhead } from './ahead.ts'
import type { Download } from './download.ts'
import type { Given } from './messages.ts'
import { firstParts } from './part-path.ts'
import { DownloadError } from './patient.ts'

const settled = () => new Promise(setImmediate)

/** A worker that is given what a page downloads, and what it downloads itself. */
function pair(texts: Readonly<Record<string, string>>) {
  const given = new GivenTexts()
  const downloaded: string[] = []
  const downloadAs =
    (who: string): Download =>
    async (address) => {
      downloaded.push(`${who} ${address}`)
      const text = texts[address]
      if (text === undefined) throw new DownloadError(address)
      return text
    }
  const postMessage = (message: Given) => given.take(message)
  const start = (next: readonly string[]) =>
    giveAhead({ postMessage }, '/en.json', () => next, downloadAs('page'))
  return { start, ask: given.orBy(downloadAs('worker')), downloaded }
}

test('what the page has begun to download is not downloaded by the worker, too', async () => {
  const { start, ask, downloaded } = pair({
    '/en.json': 'manifest',
    '/a': 'lexicon',
    '/b': 'words',
  })
  start(['/a'])
  assert.equal(await ask('/en.json'), 'manifest')
  assert.deepEqual(await Promise.all([ask('/a'), ask('/b')]), ['lexicon', 'words'])
  assert.deepEqual(downloaded, ['page /en.json', 'page /a', 'worker /b'])
})

test('a worker that comes late finds all that was given', async () => {
  const { start, ask, downloaded } = pair({ '/en.json': 'manifest', '/a': 'lexicon' })
  start(['/a'])
  await settled()
  assert.equal(await ask('/en.json'), 'manifest')
  assert.equal(await ask('/a'), 'lexicon')
  assert.equal(downloaded.length, 2)
})

test('what did not come to the page has not come, and the next who asks downloads it', async () => {
  const texts: Record<string, string> = {}
  const { start, ask, downloaded } = pair(texts)
  start([])
  await assert.rejects(ask('/en.json'), DownloadError)
  texts['/en.json'] = 'manifest'
  assert.equal(await ask('/en.json'), 'manifest')
  assert.deepEqual(downloaded, ['page /en.json', 'worker /en.json'])
})

test('what is no manifest names no parts', () => {
  for (const text of ['', '<html>', 'null', '{}', '{"inside":{}}', '{"series":{"lexicon":1}}'])
    assert.deepEqual(firstParts(text, 'https://example.org/search/en.json'), [], text)
})
