import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTrial, right } from '#reader/trial.ts'
import { type AskEvent, askEventKind } from '#schema/ask.ts'
import { asksOn } from './asks.ts'
import { type Corpus, corpusOf, corpusOn } from './corpus.ts'
import { dayAfter } from './dates.ts'
import type { Entry } from './entry.ts'
import { askPeriods, reviewPeriods } from './periods.ts'

const total = (measure: string, number: number, date: string) =>
  `  - { measure: ${measure}, number: ${number}, date: ${date}, countedBy: UN, sources: [minutes] }\n`

test('a review has a page for each time in which its numbers stayed as they were', async () => {
  const { corpus } = await readTrial({
    'reviews/xaa-2.md': right['reviews/xaa-2.md'].replace(
      /---\n$/,
      `totals:\n${total('received', 205, '2014-03-27')}${total('supported', 171, '2014-03-27')}${total('supported', 163, '2014-06-26')}${total('received', 205, '2014-07-01')}---\n`,
    ),
  })
  const [review] = corpus.of('reviews')
  assert.deepEqual(review && reviewPeriods(review, corpus), [
    { from: '2014-01-28', to: '2014-03-26' },
    { from: '2014-03-27', to: '2014-06-25' },
    { from: '2014-06-26' },
  ])
})

test('a count by another rule, too, is on the page of its day and not of the day before', async () => {
  const { corpus } = await readTrial({
    'reviews/xaa-2.md': right['reviews/xaa-2.md'].replace(
      /---\n$/,
      `totals:\n${total('received', 202, '2014-02-01').replace('sources', 'official: false, sources')}${total('received', 205, '2014-03-27')}---\n`,
    ),
  })
  const [review] = corpus.of('reviews')
  assert.deepEqual(review && reviewPeriods(review, corpus).map(({ from }) => from), [
    '2014-01-28',
    '2014-02-01',
    '2014-03-27',
    '2014-06-26',
  ])
})

test('two recommendations whose positions change places begin a new time', async () => {
  const path = 'recommendations/xaa-2/118-22.md'
  const changing = (paragraph: string, first: string, second: string) =>
    right[path]
      .replace('118.22', paragraph)
      .replace('Release them', `Release ${paragraph}`)
      .replace(
        /history:.*---/s,
        `history:\n  - { date: 2014-03-27, kind: position, position: ${first}, sources: [minutes] }\n  - { date: 2014-06-26, kind: position, position: ${second}, sources: [minutes] }\n---`,
      )
  const { corpus } = await readTrial({
    [path]: changing('118.22', 'supported', 'noted'),
    'recommendations/xaa-2/118-23.md': changing('118.23', 'noted', 'supported'),
  })
  const [review] = corpus.of('reviews')
  assert.deepEqual(review && reviewPeriods(review, corpus).map(({ from }) => from), [
    '2014-01-28',
    '2014-03-27',
    '2014-06-26',
  ])
})

test('the day after a promised one begins a new time: the ask is overdue', async () => {
  const { corpus } = await readTrial()
  assert.deepEqual(askPeriods(corpus), [
    { from: '2021-06-02', to: '2022-03-30' },
    { from: '2022-03-31', to: '2023-12-31' },
    { from: '2024-01-01' },
  ])
})

const day = fc.integer({ min: 0, max: 60 }).map((days) => dayAfter('2020-12-20', days))
const asks = fc.array(
  fc.record({
    date: day,
    history: fc.array(
      fc.record(
        {
          date: day,
          kind: fc.constantFrom(...askEventKind.options),
          due: day,
          sources: fc.constant(['minutes']),
        },
        { requiredKeys: ['date', 'kind', 'sources'] },
      ) as fc.Arbitrary<AskEvent>,
      { maxLength: 4 },
    ),
  }),
  { maxLength: 5 },
)
const { corpus: trial } = await readTrial()
const corpusWith = (given: readonly object[], asOf: string): Corpus => {
  const [first] = trial.of('asks')
  const entries = given.map((fields, index) => ({
    ...first,
    id: `ask-${index}`,
    data: { ...first?.data, ...fields },
  }))
  return corpusOf(entries as Entry[], trial.site, asOf)
}
const statesOn = (corpus: Corpus, on: string): string => {
  const then = corpusOn(corpus, on)
  const asks = asksOn(then.of('asks'), then)
  return asks
    .map(({ ask, state, overdue }) => `${ask.id} ${state} ${overdue}`)
    .sort()
    .join()
}

test('within a period no ask changes its state, and from one to the next some ask does', () => {
  fc.assert(
    fc.property(asks, day, (given, asOf) => {
      const corpus = corpusWith(given, asOf)
      const periods = askPeriods(corpus)
      for (const { from, to = asOf } of periods) {
        for (let on = from; on <= to; on = dayAfter(on))
          assert.equal(statesOn(corpus, on), statesOn(corpus, from))
        assert.notEqual(statesOn(corpus, from), statesOn(corpus, dayAfter(from, -1)))
      }
      const next = periods.slice(1).map(({ from }) => dayAfter(from, -1))
      assert.deepEqual(
        periods.flatMap(({ to }) => to ?? []),
        next,
      )
    }),
  )
})

test('of a ledger that changes nearly every day, the last time of each month or year has a page', () => {
  const askedOn = (days: number, step: number) =>
    corpusWith(
      Array.from({ length: days }, (_, index) => ({
        date: dayAfter('2019-01-01', index * step),
        history: [],
      })),
      '2030-01-01',
    )
  assert.equal(askPeriods(askedOn(100, 3)).length, 100)
  const months = askPeriods(askedOn(101, 3))
  assert.deepEqual(months.slice(0, 2), [
    { from: '2019-01-31', to: '2019-02-02' },
    { from: '2019-02-27', to: '2019-03-01' },
  ])
  assert.deepEqual(months.at(-1), { from: '2019-10-28' })
  assert.equal(askPeriods(askedOn(101, 31)).length, 9)
})
