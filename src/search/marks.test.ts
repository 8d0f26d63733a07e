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

test('a section of one word over and over is cut in time', async () => {
  const index = await indexWith({
    sections: [{ anchor: '', heading: '', text: 'ask '.repeat(25_000) }],
  })
  const start = process.cpuUsage()
  const [result] = (await answer(index, { query: 'ask' })).results
  assert.ok(result && result.excerpt.marks.length > 20)
  // Step by step it takes a tenth of a second; by its square it took minutes.
  assert.ok(process.cpuUsage(start).user < 3e6)
})
