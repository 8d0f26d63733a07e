import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import { askOn, asksOn, missedDays } from './asks.ts'

const askedOn = (date: string, history: string[] = []) =>
  right['asks/annual-dialogue.md']
    .replace('meeting: first\n', `date: ${date}\n`)
    .replace('A dialogue', `A dialogue asked for on ${date}`)
    .replace(
      /history:.*---\n$/s,
      history.length === 0
        ? '---\n'
        : `history:\n${history.map((line) => `  - { ${line}, sources: [minutes] }\n`).join('')}---\n`,
    )

/** The promised days that an ask with these events missed by a day. */
async function missedBy(asOf: string, history: string[]): Promise<string[]> {
  const { corpus, problems } = await readTrial(
    { 'asks/annual-dialogue.md': askedOn('2021-01-01', history) },
    { asOf },
  )
  assert.deepEqual(problems, [])
  const [ask] = corpus.of('asks')
  return ask ? missedDays(ask, corpus) : []
}

const promise = 'date: 2021-02-01, kind: commitment, due: 2022'

test('a promised day that went by stays missed when the answer comes late', async () => {
  const late = [promise, 'date: 2023-05-01, kind: completion']
  assert.deepEqual(await missedBy('2022-12-31', late), [])
  assert.deepEqual(await missedBy('2023-01-01', late), ['2022'])
  assert.deepEqual(await missedBy('2025-01-01', late), ['2022'])
})

test('a promise that was kept, put off in time, or ended by a reopening was not missed', async () => {
  const kept = [promise, 'date: 2022-12-31, kind: completion']
  const reopened = [promise, 'date: 2022-01-01, kind: reopening']
  const putOff = [promise, 'date: 2022-06-01, kind: commitment, due: 2023-06']
  assert.deepEqual(await missedBy('2025-01-01', kept), [])
  assert.deepEqual(await missedBy('2025-01-01', reopened), [])
  assert.deepEqual(await missedBy('2025-01-01', putOff), ['2023-06'])
})

test('asks that were not made yet are not listed, and wait for nothing', async () => {
  const { corpus } = await readTrial(
    { 'asks/annual-dialogue.md': askedOn('2021-01-01'), 'asks/later.md': askedOn('2025-01-01') },
    { asOf: '2022-01-01' },
  )
  const later = corpus.find('asks', 'later')
  assert.deepEqual(
    asksOn(corpus.of('asks'), corpus).map(({ ask, waited }) => [ask.id, waited]),
    [['annual-dialogue', 365]],
  )
  assert.equal(later && askOn(later, corpus).waited, undefined)
})
