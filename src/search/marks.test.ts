import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { indexWith } from './trial.ts'

test('a word that is nearly everywhere is marked only beside another', async () => {
  const summary = 'Freedom of assembly and freedom of the press are of use.'
  const others = Array.from({ length: 30 }, () => ({ summary: 'Of all.' }))
  const { results } = await answer(await indexWith({ summary }, ...others), {
    query: 'freedom of assembly',
  })
  const { text, marks } = results[0]?.excerpt ?? { text: '', marks: [] }
  assert.deepEqual(
    marks.map(([from, to]) => text.slice(from, to)),
    ['Freedom', 'of', 'assembly', 'freedom', 'of'],
  )
})
