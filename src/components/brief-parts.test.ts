import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import { briefParts } from './brief-parts.ts'

const partsOf = async (body: string) => {
  const { corpus } = await readTrial({ 'meetings/first.md': right['meetings/first.md'] + body })
  const { html } = corpus.find('meetings', 'first')?.body ?? { html: '' }
  const parts = briefParts(html)
  assert.equal(parts.join(''), html)
  return parts.map(
    (part) =>
      part
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s+/)[0],
  )
}

test('a brief is cut before its headings and its notes', async () => {
  assert.deepEqual(await partsOf('\n## Water\n\nWells.[^1]\n\n[^1]: A note.\n'), [
    'What',
    'Answers',
    'Water',
    'Footnotes',
  ])
})

test('a heading inside a quotation or a list does not cut a brief', async () => {
  const quoted = '\n> ## Quoted\n>\n> Words.\n\n- ## Listed\n\n  More.\n\n## Water\n'
  assert.deepEqual(await partsOf(quoted), ['What', 'Answers', 'Water'])
})
