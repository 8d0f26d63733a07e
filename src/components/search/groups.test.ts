import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Result } from '#search/answer.ts'
import { groupsOf } from './groups.ts'

const result = (type: string, address: string) => ({ type, address }) as unknown as Result
const answerOf = (results: Result[], totals: Record<string, number>) =>
  ({
    results,
    facets: { type: Object.entries(totals).map(([value, count]) => ({ value, count })) },
  }) as unknown as Answer
const shape = (answer: Answer) =>
  groupsOf(answer).map(({ type, results, total }) => [
    type,
    results.map(({ address }) => address),
    total,
  ])

test('the type with the best result comes first, whichever has more', () => {
  const results = [result('meetings', 'a'), result('asks', 'b'), result('asks', 'c')]
  assert.deepEqual(shape(answerOf(results, { asks: 12, meetings: 1 })), [
    ['meetings', ['a'], 1],
    ['asks', ['b', 'c'], 12],
  ])
})

test('the more types there are, the fewer of each are shown', () => {
  const many = (type: string) => Array.from({ length: 10 }, (_, i) => result(type, `${type}${i}`))
  const shown = (...types: string[]) =>
    groupsOf(answerOf(types.flatMap(many), {})).map(({ results }) => results.length)
  assert.deepEqual(shown('asks'), [8])
  assert.deepEqual(shown('asks', 'meetings'), [5, 5])
  assert.deepEqual(shown('asks', 'meetings', 'briefs', 'pages', 'sources'), [3, 3, 3, 3, 3])
  assert.deepEqual(shown(), [])
})
