import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type AskEvent, askEventKind } from '#schema/ask.ts'
import type { RecommendationEvent } from '#schema/recommendation.ts'
import type { Entry } from './entry.ts'
import { askStates, eventsBy, historyBy, stateOf } from './ledger.ts'

const ask = (history: AskEvent[]) =>
  ({ collection: 'asks', data: { history } }) as unknown as Entry<'asks'>
const recommendation = (history: RecommendationEvent[]) =>
  ({ collection: 'recommendations', data: { history } }) as unknown as Entry<'recommendations'>
const event = (date: string, kind: AskEvent['kind'], due?: string): AskEvent => ({
  date,
  kind,
  sources: ['a'],
  ...(due !== undefined && { due }),
})

test('an ask is open until an event says otherwise', () => {
  assert.deepEqual(stateOf(ask([]), '2021-06-02'), { state: 'open', overdue: false })
})

test('an ask moves with its events, on their days', () => {
  const followed = ask([
    event('2021-07-01', 'acknowledgement'),
    event('2021-08-01', 'commitment', '2021-10'),
    event('2021-09-01', 'progress'),
    event('2021-12-01', 'completion'),
  ])
  const stateOn = (day: string) => {
    const { state, overdue } = stateOf(followed, day)
    return overdue ? `${state}, overdue` : state
  }
  assert.equal(stateOn('2021-06-30'), 'open')
  assert.equal(stateOn('2021-07-01'), 'acknowledged')
  assert.equal(stateOn('2021-08-31'), 'promised')
  assert.equal(stateOn('2021-10-31'), 'in-progress')
  assert.equal(stateOn('2021-11-01'), 'in-progress, overdue')
  assert.equal(stateOn('2021-12-01'), 'done')
})

test('a remark changes nothing', () => {
  const { state } = stateOf(
    ask([event('2021-07-01', 'refusal'), event('2021-08-01', 'remark')]),
    '2022-01-01',
  )
  assert.equal(state, 'refused')
})

test('a reopened ask is open, and what was promised before is no longer due', () => {
  const reopened = [event('2021-07-01', 'commitment', '2021-08'), event('2021-09-01', 'reopening')]
  assert.deepEqual(stateOf(ask(reopened), '2022-01-01').state, 'open')
  const again = [...reopened, event('2021-10-01', 'progress')]
  assert.equal(stateOf(ask(again), '2022-01-01').overdue, false)
})

test('only a commitment moves the day by which an ask is due', () => {
  const history = [
    event('2021-07-01', 'commitment', '2021-08'),
    event('2021-09-01', 'remark', '2030'),
  ]
  assert.equal(stateOf(ask(history), '2022-01-01').due, '2021-08')
})

test('an event known by its month counts from the end of the month', () => {
  const history = [event('2021-07', 'refusal')]
  assert.equal(stateOf(ask(history), '2021-07-30').state, 'open')
  assert.equal(stateOf(ask(history), '2021-07-31').state, 'refused')
})

test('a recommendation is pending until the State answers, and may be answered twice', () => {
  const answered = recommendation([
    { date: '2014-06-26', kind: 'position', position: 'noted', sources: ['a'] },
    { date: '2014-01-28', kind: 'position', position: 'pending', sources: ['a'] },
    { date: '2015-01-01', kind: 'position', position: 'supported', sources: ['a'] },
  ])
  const positions = ['2013-01-01', '2014-02-01', '2014-06-26', '2015-01-01'].map(
    (day) => stateOf(answered, day).position,
  )
  assert.deepEqual(positions, ['pending', 'pending', 'noted', 'supported'])
})

test('the three measures of a recommendation are kept apart', () => {
  const followed = recommendation([
    { date: '2014-06-26', kind: 'position', position: 'supported', sources: ['a'] },
    { date: '2016-01-01', kind: 'report', implementation: 'full', sources: ['a'] },
    { date: '2016-02-01', kind: 'assessment', implementation: 'none', sources: ['a'] },
  ])
  const { position, reported, assessed } = stateOf(followed, '2017-01-01')
  assert.deepEqual(
    { position, reported, assessed },
    { position: 'supported', reported: 'full', assessed: 'none' },
  )
})

test('an event is named by its date and kind, and no two of an entry alike', () => {
  const followed = ask([
    event('2014-06-26', 'remark'),
    event('2014-06-26', 'commitment', '2015'),
    event('2014-06-26', 'commitment', '2016'),
  ])
  assert.deepEqual(
    eventsBy(followed).map(({ id }) => id),
    ['2014-06-26-remark', '2014-06-26-commitment', '2014-06-26-commitment-2'],
  )
})

test('of a position and the pending one before it, known by the same month, the position counts', () => {
  for (const position of ['noted', 'supported'] as const) {
    const answered = recommendation([
      { date: '2014-06', kind: 'position', position, sources: ['a'] },
      { date: '2014-06', kind: 'position', position: 'pending', sources: ['a'] },
    ])
    assert.equal(stateOf(answered, '2014-06-30').position, position)
  }
})

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length))
const events = fc.array(
  fc.record(
    {
      date: partial,
      kind: fc.constantFrom(...askEventKind.options),
      due: partial,
      sources: fc.constant(['a']),
    },
    { requiredKeys: ['date', 'kind', 'sources'], noNullPrototype: true },
  ),
) as fc.Arbitrary<AskEvent[]>

test('every history has a state on every day', () => {
  fc.assert(
    fc.property(events, day, (history, asOf) => {
      const found = stateOf(ask(history), asOf)
      assert.ok(askStates.includes(found.state))
      assert.ok(found.event === undefined || history.includes(found.event))
    }),
  )
})

test('a state other than open has an event, and so a source', () => {
  fc.assert(
    fc.property(events, day, (history, asOf) => {
      const { state, event } = stateOf(ask(history), asOf)
      assert.ok(state === 'open' || event !== undefined)
    }),
  )
})

test('the state does not depend on the order of the lines, and leaves them as they are', () => {
  const shuffled = events.chain((history) =>
    fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
  )
  fc.assert(
    fc.property(shuffled, day, ([history, other], asOf) => {
      const before = structuredClone(history)
      assert.deepEqual(stateOf(ask(history), asOf), stateOf(ask(other), asOf))
      assert.deepEqual(history, before)
    }),
  )
})

test('a later day never loses an event', () => {
  fc.assert(
    fc.property(events, day, day, (history, one, other) => {
      const [earlier, later] = [one, other].sort() as [string, string]
      const then = historyBy(history, later)
      for (const event of historyBy(history, earlier)) assert.ok(then.includes(event))
    }),
  )
})

test('what has not happened by a day does not change its state', () => {
  fc.assert(
    fc.property(events, day, (history, asOf) => {
      const happened = historyBy(history, asOf)
      assert.deepEqual(stateOf(ask(history), asOf), stateOf(ask(happened), asOf))
    }),
  )
})
