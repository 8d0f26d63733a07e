import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, answer, type SearchRequest } from './answer.ts'
import { indexOf } from './build.ts'
import { searchClient, type WorkerLike } from './client.ts'
import { answeringDesk } from './desk.ts'
import type { Download } from './download.ts'
import type { Question, Reply } from './messages.ts'
import { openIndex } from './open.ts'

const index = JSON.stringify(indexOf([], 'en'))
const deskWith = (download: Download) => answeringDesk(download, openIndex, answer)
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

test('a download that fails is tried once more, and again by the next question', async () => {
  const tries = [false, true, false, false, true]
  const replyAfter = () =>
    deskWith(async () => (tries.shift() ? index : Promise.reject(new Error('offline'))))
  assert.equal((await replyAfter()(question)).failure, undefined)
  const reply = replyAfter()
  assert.deepEqual(await reply(question), { id: 7, failure: 'download' })
  assert.equal((await reply(question)).failure, undefined)
})

test('an index that cannot be read is a failure with its reason', async () => {
  assert.equal((await deskWith(async () => '<html>')(question)).failure, 'broken')
  const other = index.replace('"version":1', '"version":99')
  assert.equal((await deskWith(async () => other)(question)).failure, 'version')
})

/** A worker in this thread that answers when it is told to. */
function slowWorker() {
  const questions: Question<SearchRequest>[] = []
  const listeners = new Map<string, (event: { data?: Reply<Answer> }) => void>()
  const desk = deskWith(async () => index)
  const worker: WorkerLike<SearchRequest, Answer> = {
    postMessage: (asked) => questions.push(asked),
    addEventListener: (type, listener) => listeners.set(type, listener),
    terminate: () => {},
  }
  const answerNext = async () =>
    listeners.get('message')?.({ data: await desk(questions.shift() as Question<SearchRequest>) })
  return { worker, questions, answerNext, crash: () => listeners.get('error')?.({}) }
}

test('only the last of several requests is answered', async () => {
  const { worker, questions, answerNext } = slowWorker()
  const client = searchClient('/search/en.json', () => worker)
  const outcomes = ['a', 'as', 'ask'].map((query) => client.ask({ query }))
  assert.equal(questions.length, 1)
  await answerNext()
  assert.equal(questions[0]?.request.query, 'ask')
  await answerNext()
  const [first, second, last] = await Promise.all(outcomes)
  assert.equal(first, undefined)
  assert.equal(second, undefined)
  assert.equal(last?.answer?.total, 0)
})

test('a worker that does not start or dies is a failure, and the next request starts another', async () => {
  const forbidden = searchClient('/search/en.json', () => {
    throw new Error('SecurityError')
  })
  assert.equal((await forbidden.ask({ query: 'a' }))?.failure, 'worker')

  const workers = [slowWorker(), slowWorker()] as const
  let started = 0
  const client = searchClient('/search/en.json', () => workers[started++ as 0 | 1].worker)
  const lost = client.ask({ query: 'a' })
  workers[0].crash()
  assert.equal((await lost)?.failure, 'worker')
  const found = client.ask({ query: 'a' })
  await workers[1].answerNext()
  assert.equal((await found)?.answer?.total, 0)
})
