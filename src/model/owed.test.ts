import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import { addresseesOf, owedBySector, owedTo } from './owed.ts'

const ask = (title: string, date: string, event = '') =>
  right['asks/annual-dialogue.md']
    .replace('A dialogue every year', title)
    .replace('meeting: first\n', `date: ${date}\n`)
    .replace(
      /history:.*---\n$/s,
      event === '' ? '---\n' : `history:\n  - { ${event}, sources: [minutes] }\n---\n`,
    )

const asks = {
  'asks/annual-dialogue.md': ask(
    'Late',
    '2021-01-01',
    'date: 2021-02-01, kind: commitment, due: 2022',
  ),
  'asks/later.md': ask('Later', '2021-01-01', 'date: 2021-02-01, kind: commitment, due: 2021-06'),
  'asks/to-come.md': ask('To come', '2021-01-01', 'date: 2021-02-01, kind: commitment, due: 2030'),
  'asks/new.md': ask('New', '2024-01-01'),
  'asks/old.md': ask('Old', '2020-01-01', 'date: 2021-02-01, kind: acknowledgement'),
  'asks/done.md': ask('Done', '2021-01-01', 'date: 2021-02-01, kind: completion'),
  'asks/not-yet.md': ask('Not yet', '2025-12-31'),
}

test('what is owed is late, to come, waiting or answered, and each in the order of its need', async () => {
  const { corpus, problems } = await readTrial(asks, { asOf: '2025-01-01' })
  assert.deepEqual(problems, [])
  const { overdue, due, waiting, answered } = owedTo(corpus.of('asks'), corpus)
  const ids = [overdue, due, waiting, answered].map((part) => part.map((each) => each.ask.id))
  assert.deepEqual(ids, [['later', 'annual-dialogue'], ['to-come'], ['old', 'new'], ['done']])
})

test('an addressee and a sector keep as many asks waiting as were not answered, of all that were made', async () => {
  const { corpus } = await readTrial(asks, { asOf: '2025-01-01' })
  for (const debts of [addresseesOf(corpus), owedBySector(corpus)]) {
    const [debt, ...others] = debts
    assert.deepEqual(others, [])
    assert.equal(debt?.unanswered, 5)
    assert.equal(debt?.asked, 6)
    assert.equal(debt?.longest, 1827)
  }
})

test('who was never asked owes nothing', async () => {
  const { corpus } = await readTrial({
    'organizations/other.md': '---\ntitle: Other\nkind: ngo\n---\n',
  })
  assert.deepEqual(
    addresseesOf(corpus).map(({ of }) => of.id),
    ['ccc'],
  )
})
