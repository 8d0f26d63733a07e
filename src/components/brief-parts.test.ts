import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import { briefParts } from './brief-parts.ts'

const partsOf = async (body: string) => {
  const { corpus } = await readTrial({ 'meetings/first.md': right['meetings/first.md'] + body })
  const written = corpus.find('meetings', 'first')?.body.parts ?? []
  const parts = briefParts(written)
  assert.equal(parts.flat().join(''), written.join(''))
  return parts.map(
    (part) =>
      part
        .join('')
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
