import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import { derivedAddresses } from './derived-addresses.ts'
import { fundersOf } from './funded.ts'

const paidBy = (file: string, ...payers: string[]) =>
  file.replace('---\n', `---\nfundedBy: [${payers.join(', ')}]\n`)

const organization = (kind: string, ...payers: string[]) =>
  paidBy(`---\ntitle: ${kind}\nkind: ${kind}\n---\n`, ...payers)

/** What is told of each funder: its projects, meetings, asks and recommendations. */
async function told(changes: Record<string, string>, asOf = '2026-01-01') {
  const { corpus, problems } = await readTrial(changes, { asOf })
  assert.deepEqual(problems, [])
  return Object.fromEntries(
    fundersOf(corpus).map(({ funder, projects, meetings, asks, takenUpIn }) => [
      funder.id,
      [
        projects.map(({ id }) => id),
        meetings.map(({ id }) => id),
        asks.map(({ ask, state }) => `${ask.id} ${state}`),
        takenUpIn.map(({ id }) => id),
      ],
    ]),
  )
}

const meeting = 'meetings/first.md'
const ask = 'asks/annual-dialogue.md'

test('who pays for a meeting is told what became of the asks that were made there', async () => {
  const changes = {
    'organizations/fund.md': organization('donor'),
    [meeting]: paidBy(right[meeting], 'fund'),
  }
  const [projects, meetings, asks, takenUpIn] = (await told(changes))['fund'] ?? []
  assert.deepEqual([projects, meetings, takenUpIn], [[], ['first'], []])
  assert.deepEqual(asks, ['annual-dialogue promised'])
})

test('what a project pays for is paid for by its donors, in a circle, too', async () => {
  const changes = {
    'organizations/fund.md': organization('donor', 'work'),
    'organizations/work.md': organization('project', 'fund'),
    [ask]: paidBy(right[ask], 'work'),
  }
  const all = await told(changes)
  assert.deepEqual(Object.keys(all), ['fund', 'work'])
  assert.deepEqual(all['fund']?.slice(0, 3), [['work'], [], ['annual-dialogue promised']])
  assert.deepEqual(all['work']?.slice(0, 3), [['fund'], [], ['annual-dialogue promised']])
})

test('on an earlier day the asks stand as they stood then', async () => {
  const changes = {
    'organizations/fund.md': organization('donor'),
    [ask]: paidBy(right[ask], 'fund'),
  }
  const [, , asks] = (await told(changes, '2021-08-01'))['fund'] ?? []
  assert.deepEqual(asks, ['annual-dialogue open'])
})

test('who pays for nothing has no page', async () => {
  const { corpus } = await readTrial({ 'organizations/fund.md': organization('donor') })
  assert.deepEqual(fundersOf(corpus), [])
  assert.ok(!derivedAddresses(corpus).some((address) => address.startsWith('/funders/')))
})
