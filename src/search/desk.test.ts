import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { filesOf } from './build.ts'
import { answeringDesk } from './desk.ts'
import type { Download } from './download.ts'
import { openIndex } from './open.ts'
import { DownloadError } from './patient.ts'
import { recordWith } from './trial.ts'

const [{ body: index } = { body: '' }] = filesOf([], 'en')
const deskWith = (download: Download) =>
  answeringDesk(download, openIndex, answer, ({ missing }) => missing)
const question = { id: 7, index: '/search/en.json', request: { query: 'ask' } }

test('an index is downloaded once for all questions', async () => {
  let downloads = 0
  const reply = deskWith(async () => {
    downloads++
    return index
  })
  await Promise.all([reply(question), reply(question)])
  assert.equal((await reply(question)).answer?.total, 0)
  assert.equal(downloads, 1)
})

test('an index that did not come is asked for again by the next question', async () => {
  const comes = [false, true]
  const reply = deskWith(async () => {
    if (comes.shift()) return index
    throw new DownloadError()
  })
  assert.deepEqual(await reply(question), { id: 7, failure: 'download' })
  assert.equal((await reply(question)).failure, undefined)
})

test('an index that cannot be read is a failure with its reason', async () => {
  assert.equal((await deskWith(async () => '<html>')(question)).failure, 'broken')
  const other = index.replace('"version":2', '"version":99')
  assert.equal((await deskWith(async () => other)(question)).failure, 'version')
})

test('an index that lacked parts is opened again by the next question, and serves on where it does not come', async () => {
  const files = filesOf(
    Array.from({ length: 300 }, (_, number) =>
      recordWith({ title: `Ask ${number}`, summary: 'Many words that take room. '.repeat(8) }),
    ),
    'en',
  )
  const published = new Map(files.map(({ path, body }) => [`https://x.org/search/${path}`, body]))
  let [isWhole, isOnline] = [false, true]
  const reply = deskWith(async (address) => {
    if (!isOnline || (!isWhole && /records/.test(address))) throw new DownloadError()
    return published.get(address) ?? ''
  })
  const asked = { ...question, index: 'https://x.org/search/en.json' }
  assert.equal((await reply(asked)).answer?.missing, true)
  isOnline = false
  assert.equal((await reply(asked)).answer?.missing, true)
  isOnline = true
  isWhole = true
  assert.equal((await reply(asked)).answer?.missing, false)
})
