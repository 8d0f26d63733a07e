import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readingWords } from '#i18n/reading.ts'
import { read } from '#reader/index.ts'
import { readTrial, right } from '#reader/trial.ts'
import cards from './cards.ts'

const root = resolve(import.meta.dirname, '../..')

test('every card of the invented State weighs at most 100 kB', async () => {
  const { published } = await read({
    root,
    folder: resolve(root, 'e2e/content'),
    asOf: '2026-01-15',
    languages: readingWords(),
  })
  const files = [...cards.files(published)]
  assert.ok(files.length > 100)
  for (const { path, body } of files) {
    const { length } = await body()
    assert.ok(length > 10_000 && length <= 100_000, `${path}: ${length} bytes`)
  }
})

const madeFrom = async (files: Record<string, string> = {}) =>
  new Map(
    [...cards.files((await readTrial(files)).published)].map((card) => [card.path, card.madeFrom]),
  )

test('a draft yields no card, and no word of it stands on another', async () => {
  const known = await madeFrom({
    'asks/secret.md': right['asks/annual-dialogue.md']
      .replace('title:', 'visibility: draft\ntitle: Draftsecret')
      .replace('A dialogue every year', ''),
  })
  assert.doesNotMatch([...known].flat().join('\n'), /secret/i)
  assert.deepEqual([...known.keys()], [...(await madeFrom()).keys()])
})

test('a card is made from its own words: those of other entries change nothing of it', async () => {
  const before = await madeFrom()
  const after = await madeFrom({
    'sources/minutes.md': right['sources/minutes.md'].replace(/title: .*/, 'title: Other minutes'),
  })
  const changed = [...after].filter(([path, text]) => before.get(path) !== text)
  assert.deepEqual(
    changed.map(([path]) => path),
    ['sources/minutes/card.png', 'km/sources/minutes/card.png'],
  )
})

test('an ask says how it stands and for how long, and of whom it was asked', async () => {
  const card = JSON.parse((await madeFrom()).get('asks/annual-dialogue/card.png') ?? '')
  assert.match(card.state.text, /^Promised · overdue · [\d,]+ days without a final answer$/)
  assert.match(card.facts[0], /^Asked of: \S/)
})
