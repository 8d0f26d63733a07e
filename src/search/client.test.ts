import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, answer, type SearchRequest } from './answer.ts'
import { filesOf } from './build.ts'
import { searchClient } from './client.ts'
import { answeringDesk } from './desk.ts'
import type { Question, Reply } from './messages.ts'
import { openIndex } from './open.ts'
import type { WorkerLike } from './queue.ts'

const [{ body: index } = { body: '' }] = filesOf([], 'en')
const reply = answeringDesk(async () => index, openIndex, answer)

/** A worker in this thread that answers when it is told to. */
function slowWorker() {
  const questions: Question<SearchRequest>[] = []
  const listeners = new Map<string, (event: { data?: Reply<Answer> }) => void>()
  const worker: WorkerLike<SearchRequest, Answer> = {
    postMessage: (asked) => 'request' in asked && questions.push(asked),
    addEventListener: (type, listener) => listeners.set(type, listener),
    terminate: () => {},
  }
  const answerNext = async () =>
    listeners.get('message')?.({ data: await reply(questions.shift() as Question<SearchRequest>) })
  return { worker, questions, answerNext, crash: () => listeners.get('error')?.({}) }
}

const forbidden = () => {
  throw new Error('SecurityError')
}

/** Answers at once. */
function inPage(): WorkerLike<SearchRequest, Answer> {
  const { worker, questions, answerNext } = slowWorker()
  return {
    ...worker,
    postMessage: (asked) => {
      if ('request' in asked) questions.push(asked)
      void answerNext()
    },
  }
}

test('only the last of several requests is answered', async () => {
  const { worker, questions, answerNext } = slowWorker()
  const client = searchClient('/search/en.json', [() => worker])
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

test('where a worker may not start, the page answers', async () => {
  const client = searchClient('/search/en.json', [forbidden, inPage])
  assert.equal((await client.ask({ query: 'a' }))?.answer?.total, 0)
})

test('where the script of the worker does not come, the page answers the same request', async () => {
  const { worker, crash } = slowWorker()
  let started = 0
  const start = () => {
    started++
    return worker
  }
  const client = searchClient('/search/en.json', [start, inPage])
  const outcome = client.ask({ query: 'a' })
  crash()
  assert.equal((await outcome)?.answer?.total, 0)
  assert.equal((await client.ask({ query: 'b' }))?.answer?.total, 0)
  assert.equal(started, 1)
})

test('a worker that dies is a failure, and the next request starts another', async () => {
  const workers = [slowWorker(), slowWorker()] as const
  let started = 0
  const start = () => workers[started++ as 0 | 1].worker
  const client = searchClient('/search/en.json', [start, inPage])
  const first = client.ask({ query: 'a' })
  await workers[0].answerNext()
  assert.equal((await first)?.answer?.total, 0)
  const lost = client.ask({ query: 'b' })
  workers[0].crash()
  assert.equal((await lost)?.failure, 'worker')
  const found = client.ask({ query: 'c' })
  await workers[1].answerNext()
  assert.equal((await found)?.answer?.total, 0)
})

test('where nobody can answer, that is the failure', async () => {
  const client = searchClient('/search/en.json', [forbidden, forbidden])
  assert.equal((await client.ask({ query: 'a' }))?.failure, 'worker')
})
