import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTrial, right } from '#reader/trial.ts'
import { type AskEvent, askEventKind } from '#schema/ask.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import { daysBetween } from './dates.ts'
import type { Entry } from './entry.ts'
import { stateOf } from './ledger.ts'
import { spansOf } from './spans.ts'

const brief = (entry: Entry<'asks'> | Entry<'recommendations'>, corpus: Corpus) =>
  spansOf(entry, corpus).map(({ moved, value, from, to, days, events }) =>
    [moved, value, from, to ?? '…', days, events.length].join(' '),
  )

test('each state has its days, from the event that began it to the one that ended it', async () => {
  const { corpus } = await readTrial({
    'asks/annual-dialogue.md': right['asks/annual-dialogue.md'].replace(
      'history:',
      `history:
  - { date: 2021-06-12, kind: acknowledgement, sources: [minutes] }
  - { date: 2021-07-01, kind: remark, sources: [minutes] }
  - { date: 2021-08-01, kind: acknowledgement, sources: [minutes] }`,
    ),
  })
  assert.deepEqual(brief(corpus.of('asks')[0] as Entry<'asks'>, corpus), [
    'state open 2021-06-02 2021-06-12 10 0',
    'state acknowledged 2021-06-12 2022-03 292 2',
    'state promised 2022-03 … 1372 1',
  ])
})

test('what the State says, reports and is assessed on are spans of their own', async () => {
  const { corpus } = await readTrial({
    'recommendations/xaa-2/118-22.md': right['recommendations/xaa-2/118-22.md'].replace(
      'history:',
      `history:
  - { date: 2016, kind: report, implementation: full, sources: [minutes] }
  - { date: 2017, kind: assessment, implementation: none, sources: [minutes] }
  - { date: 2018, kind: report, implementation: partial, sources: [minutes] }`,
    ),
  })
  assert.deepEqual(
    brief(corpus.of('recommendations')[0] as Entry<'recommendations'>, corpus).map((span) =>
      span.replace(/ \d+ \d+$/, ''),
    ),
    [
      'position pending 2014-01-28 2014-06-26',
      'position supported 2014-06-26 …',
      'report full 2016 2018',
      'assessment none 2017 …',
      'report partial 2018 …',
    ],
  )
})

test('an event that only confirms what held before it began nothing', async () => {
  const { corpus } = await readTrial({
    'recommendations/xaa-2/118-22.md': right['recommendations/xaa-2/118-22.md'].replace(
      'history:',
      `history:
  - { date: 2014-03-27, kind: position, position: pending, sources: [minutes] }`,
    ),
  })
  const spans = spansOf(corpus.of('recommendations')[0] as Entry<'recommendations'>, corpus)
  assert.deepEqual(
    spans.map(({ value, from, beganBy, events }) => [value, from, beganBy?.id, events.length]),
    [
      ['pending', '2014-01-28', undefined, 1],
      ['supported', '2014-06-26', '2014-06-26-position', 1],
    ],
  )
})

const start = '2010-01-01'
const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const history = fc.array(
  fc.record(
    {
      date: fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length)),
      kind: fc.constantFrom(...askEventKind.options),
      sources: fc.constant(['minutes']),
    },
    { noNullPrototype: true },
  ),
) as fc.Arbitrary<AskEvent[]>

const { corpus: trial } = await readTrial()
const corpusWith = (events: AskEvent[], asOf: string): [Entry<'asks'>, Corpus] => {
  const [first] = trial.of('asks')
  const ask = { ...first, data: { ...first?.data, date: start, history: events } } as Entry<'asks'>
  return [ask, corpusOf([ask], trial.site, asOf)]
}

test('the spans of an ask follow one another without gap, and make up all the days since it was made', () => {
  fc.assert(
    fc.property(history, day, (events, asOf) => {
      const spans = spansOf(...corpusWith(events, asOf))
      assert.equal(spans[0]?.from, start)
      for (const [index, span] of spans.entries()) assert.equal(span.to, spans[index + 1]?.from)
      const sum = spans.reduce((days, span) => days + span.days, 0)
      assert.equal(sum, daysBetween(start, asOf))
    }),
  )
})

test('each span has a source unless it is the first, and the last one is the state of the day', () => {
  fc.assert(
    fc.property(history, day, (events, asOf) => {
      const [ask, corpus] = corpusWith(events, asOf)
      const spans = spansOf(ask, corpus)
      for (const span of spans.slice(1))
        assert.ok(span.events.some(({ event }) => event.sources.length > 0))
      assert.equal(spans.at(-1)?.value, stateOf(ask, asOf).state)
    }),
  )
})

test('spans do not depend on the order of the lines', () => {
  fc.assert(
    fc.property(history, day, (events, asOf) => {
      const spans = spansOf(...corpusWith(events, asOf))
      assert.deepEqual(spansOf(...corpusWith(events.toReversed(), asOf)), spans)
    }),
  )
})
