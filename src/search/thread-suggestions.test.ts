import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Followed } from '#model/entry.ts'
import { type Changes, readTrial, right } from '#reader/trial.ts'
import { recallOf, suggestionsAmong } from './thread-suggestions.ts'

const ask = (id: string, date: string, title: string, threads = '', summary = ''): Changes => ({
  [`asks/${id}.md`]: `---\ntitle: ${title}\n${summary && `summary: ${summary}\n`}date: ${date}\nsectors: [human-rights]\naskedBy: [ccc]\naddressees: [ccc]\nsources: [minutes]\n${threads}---\n`,
})
const repeats = (to: string) => `threads:\n  - kind: repeats\n    to: ${to}\n`

async function suggested(changes: Changes) {
  const { corpus } = await readTrial({ 'asks/annual-dialogue.md': null, ...changes })
  const asks: readonly Followed[] = corpus.of('asks')
  const suggestions = suggestionsAmong(asks, asks, corpus)
  const ids = [...suggestions].map(([{ id }, found]) => [id, found.map(({ entry }) => entry.id)])
  return { suggestions, asks, ids: Object.fromEntries(ids) as Record<string, string[]> }
}

const wells = {
  ...ask('first', '2020-01-01', 'Clean wells for the villages'),
  ...ask('second', '2021-01-01', 'Cleaner wells in each village'),
  ...ask('other', '2020-06-01', 'Textbooks without charge'),
  ...ask('same-day', '2021-01-01', 'Clean wells for schools'),
}

test('only what is earlier and has words in common is suggested', async () => {
  const { ids } = await suggested(wells)
  assert.deepEqual(ids['first'], [])
  assert.deepEqual(ids['second'], ['first'])
  assert.deepEqual(ids['same-day'], ['first'])
})

test('what is written in two languages is compared in the one they share', async () => {
  const khmer = (id: string, title: string) => ({
    [`asks/${id}.km.md`]: `---\ntitle: ${title}\ntranslation: draft\n---\n`,
  })
  const changes = {
    ...ask('english', '2020-01-01', 'Clean wells'),
    ...ask('khmer', '2021-01-01', 'អណ្តូងទឹកស្អាតថ្មី', 'language: km\n'),
  }
  assert.deepEqual((await suggested(changes)).ids['khmer'], [])
  const translated = { ...changes, ...khmer('english', 'អណ្តូងទឹកស្អាត') }
  assert.deepEqual((await suggested(translated)).ids['khmer'], ['english'])
})

test('recall counts the confirmed pairs that would have been among the first', async () => {
  const confirmed = {
    ...wells,
    ...ask('second', '2021-01-01', 'Cleaner wells in each village', repeats('first')),
    ...ask('third', '2022-01-01', 'Safe roads', repeats('other')),
  }
  const { suggestions, asks } = await suggested(confirmed)
  assert.deepEqual(recallOf(suggestions, asks, 5), { confirmed: 2, found: 1 })
  assert.deepEqual(recallOf(suggestions, asks, 0), { confirmed: 2, found: 0 })
})

test('asks without a day are no suggestion', async () => {
  const undated = right['asks/annual-dialogue.md'].replace('meeting: first\n', '')
  const { ids } = await suggested({ ...wells, 'asks/annual-dialogue.md': undated })
  assert.ok(Object.values(ids).every((found) => !found.includes('annual-dialogue')))
})
