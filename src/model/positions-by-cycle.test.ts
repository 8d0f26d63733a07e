import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Changes, readTrial } from '#reader/trial.ts'
import { positionFlows } from './position-flows.ts'
import { positionsByCycle } from './positions-by-cycle.ts'

const total = (measure: string, number: number, date: string) =>
  `  - { measure: ${measure}, number: ${number}, date: ${date}, countedBy: UN, sources: [minutes] }\n`
const review = (cycle: number, date: string, totals: string, state = 'XAA'): Changes => ({
  [`reviews/${state.toLowerCase()}-${cycle}.md`]: `---\ntitle: Review ${state} ${cycle}\nstateUnderReview: ${state}\ncycle: ${cycle}\ndate: ${date}\nsources: [minutes]\n${totals ? `totals:\n${totals}` : ''}---\n`,
})
const recommendation = (number: number, ...positions: string[]): Changes => ({
  [`recommendations/xaa-2/118-${number}.md`]: `---\ntitle: Number ${number}\nreview: xaa-2\nparagraph: 118.${number}\nsources: [minutes]\nhistory:\n${positions
    .map((each) => {
      const [date, position] = each.split(' ')
      return `  - { date: ${date}, kind: position, position: ${position}, sources: [minutes] }\n`
    })
    .join('')}---\n`,
})

const first = total('received', 6, '2014-03-27') + total('supported', 4, '2014-03-27')
const declared =
  first +
  total('noted', 1, '2014-03-27') +
  total('pending', 1, '2014-03-27') +
  total('supported', 3, '2014-06-26') +
  total('noted', 3, '2014-06-26') +
  total('pending', 0, '2014-06-26')
const moved = {
  ...recommendation(22, '2014-03-27 supported', '2014-06-26 noted'),
  ...recommendation(3, '2014-03-27 pending', '2014-06-26 noted'),
  ...recommendation(4, '2014-03-27 supported'),
}

test('cycles of the State stand in their order, each with what was declared by the day', async () => {
  const { corpus } = await readTrial(
    {
      ...review(3, '2019-01-30', ''),
      ...review(2, '2014-01-28', declared),
      ...review(1, '2009-12-01', total('received', 91, '2010') + total('supported', 91, '2010')),
      ...review(4, '2024-05-08', ''),
      ...review(2, '2014-01-28', first, 'XBB'),
    },
    { asOf: '2019-02-01' },
  )
  assert.deepEqual(
    positionsByCycle(corpus).map(({ review, received, positions, undeclared }) => [
      review.id,
      received,
      ...Object.values(positions),
      undeclared,
    ]),
    [
      ['xaa-1', 91, 91, 0, 0, 0],
      ['xaa-2', 6, 3, 3, 0, 0],
      ['xaa-3', undefined, undefined, undefined, undefined, 0],
    ],
  )
})

test('where the declared numbers do not make up the received, the rest is not known', async () => {
  const { corpus } = await readTrial(review(2, '2014-01-28', first))
  const [cycle] = positionsByCycle(corpus)
  assert.deepEqual(cycle?.positions, { supported: 4, noted: undefined, pending: undefined })
  assert.equal(cycle?.undeclared, 2)
})

test('a day of change leads from the totals of the day before to those of the day', async () => {
  const { corpus } = await readTrial({ ...review(2, '2014-01-28', declared), ...moved })
  const [review2] = corpus.of('reviews')
  assert.ok(review2)
  assert.deepEqual(positionFlows(review2, corpus), [
    {
      date: '2014-06-26',
      flows: [
        { from: 'supported', to: 'noted', count: 1 },
        { from: 'pending', to: 'noted', count: 1 },
      ],
      whole: 6,
      before: { supported: 4, noted: 1, pending: 1, unknown: 0 },
      after: { supported: 3, noted: 3, pending: 0, unknown: 0 },
    },
  ])
})

test('where no totals say so, the positions are those that are recorded', async () => {
  const { corpus } = await readTrial({ ...review(2, '2014-01-28', ''), ...moved })
  const [review2] = corpus.of('reviews')
  assert.ok(review2)
  const [change] = positionFlows(review2, corpus)
  assert.equal(change?.whole, 3)
  assert.deepEqual(change?.before, { supported: 2, noted: 0, pending: 1, unknown: 0 })
  assert.deepEqual(change?.after, { supported: 1, noted: 2, pending: 0, unknown: 0 })
})

test('of those that are neither declared nor recorded, the position is not known', async () => {
  const { corpus } = await readTrial({ ...review(2, '2014-01-28', first), ...moved })
  const [review2] = corpus.of('reviews')
  assert.ok(review2)
  const [change] = positionFlows(review2, corpus)
  assert.equal(change?.whole, 6)
  assert.deepEqual(change?.before, { supported: 2, noted: 0, pending: 1, unknown: 3 })
  assert.deepEqual(change?.after, { supported: 1, noted: 2, pending: 0, unknown: 3 })
})

test('a position that has not changed by the day of the corpus is no flow', async () => {
  const { corpus } = await readTrial(
    { ...review(2, '2014-01-28', ''), ...moved },
    { asOf: '2014-06-25' },
  )
  const [review2] = corpus.of('reviews')
  assert.ok(review2)
  assert.deepEqual(positionFlows(review2, corpus), [])
})
