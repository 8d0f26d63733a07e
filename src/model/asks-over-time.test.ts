import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTrial } from '#reader/trial.ts'
import { askEventKind } from '#schema/ask.ts'
import type { Site } from '#schema/site.ts'
import { askMatrix } from './ask-matrix.ts'
import { asksOn } from './asks.ts'
import { type AskCount, asksOverTime, summedUp } from './asks-over-time.ts'
import { corpusOf } from './corpus.ts'
import { lastDayOf } from './dates.ts'
import type { Entry } from './entry.ts'

const brief = (counts: readonly AskCount[]) =>
  counts.map(({ day, asked, answered, waiting }) => `${day} ${asked} ${answered} ${waiting}`)

const asked = (title: string, date: string, history = '') =>
  `---\ntitle: ${title}\ndate: ${date}\nsectors: [human-rights]\naskedBy: [ccc]\naddressees: [ccc]\nsources: [minutes]\n${history}---\n`
const happened = (...events: string[]) =>
  `history:\n${events.map((event) => `  - { date: ${event}, sources: [minutes] }\n`).join('')}`

test('the counts change on the day of an ask, of its answer, and of its reopening', async () => {
  const { corpus } = await readTrial({
    'asks/annual-dialogue.md': asked('First', '2021-06-02', happened('2022-03, kind: refusal')),
    'asks/second.md': asked(
      'Second',
      '2021-09-01',
      happened('2021-10-05, kind: completion', '2021-12-01, kind: reopening'),
    ),
    'asks/third.md': asked('Third', '2021-09-01', happened('2022-03-31, kind: withdrawal')),
  })
  assert.deepEqual(brief(asksOverTime(corpus)), [
    '2021-06-02 1 0 1',
    '2021-09-01 3 0 3',
    '2021-10-05 3 1 2',
    '2021-12-01 3 0 3',
    '2022-03-31 3 2 1',
    '2026-01-01 3 2 1',
  ])
})

test('of several states that began on one day, the last one counts', async () => {
  const { corpus } = await readTrial({
    'asks/annual-dialogue.md': asked(
      'First',
      '2021-06-02',
      happened(
        '2021-06-02, kind: refusal',
        '2021-07-01, kind: reopening',
        '2021-07-01, kind: completion',
      ),
    ),
  })
  assert.deepEqual(brief(asksOverTime(corpus)), ['2021-06-02 1 1 0', '2026-01-01 1 1 0'])
})

test('before the first ask there is nothing to count', async () => {
  const { corpus } = await readTrial({}, { asOf: '2021-06-01' })
  assert.deepEqual(asksOverTime(corpus), [])
})

test('many changes are summed up by month, and where those are too many, by year', () => {
  const count = (day: string, asked: number) => ({ day, asked, answered: 0, waiting: asked })
  const counts = [
    count('2024-05-14', 4),
    count('2024-05-31', 5),
    count('2024-08-31', 6),
    count('2025-01-01', 7),
    count('2025-01-15', 7),
  ]
  assert.deepEqual(summedUp(counts, 5), counts)
  assert.deepEqual(brief(summedUp(counts, 4)), [
    '2024-05-31 5 0 5',
    '2024-08-31 6 0 6',
    '2025-01-15 7 0 7',
  ])
  assert.deepEqual(brief(summedUp(counts, 2)), ['2024-08-31 6 0 6', '2025-01-15 7 0 7'])
  assert.deepEqual(summedUp(counts, 1), summedUp(counts, 2))
})

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const event = fc.record({
  date: fc.oneof(
    day,
    day.map((each) => each.slice(0, 7)),
    day.map((each) => each.slice(0, 4)),
  ),
  kind: fc.constantFrom(...askEventKind.options),
  due: day,
  sources: fc.constant(['a']),
})
const data = fc
  .record({
    date: day,
    sectors: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    history: fc.array(event, { maxLength: 6 }),
  })
  // Nothing happens to an ask before it was made: a check refuses it.
  .map(({ history, ...ask }) => ({
    ...ask,
    history: history.filter(({ date }) => lastDayOf(date) >= ask.date),
  }))
/** Asks of three sectors, with any histories. */
const entries = fc.array(data, { maxLength: 12 }).map((asks) => [
  ...['a', 'b', 'c'].map((id) => entry('sectors', id, { title: id })),
  ...asks.map((each, index) =>
    entry('asks', `ask-${index}`, {
      title: `Ask ${index}`,
      askedBy: [],
      addressees: [],
      sources: [],
      threads: [],
      takenUpIn: [],
      ...each,
    }),
  ),
])
const entry = (collection: string, id: string, data: object) =>
  ({ collection, id, locale: 'en', data, translations: [] }) as unknown as Entry

test('on every day the counts are those of the asks as they stood that day', () => {
  fc.assert(
    fc.property(entries, day, (all, asOf) => {
      const counts = asksOverTime(corpusOf(all, {} as Site, asOf))
      for (const { day, asked, answered, waiting } of counts) {
        const then = corpusOf(all, {} as Site, day)
        const standing = asksOn(then.of('asks'), then)
        assert.equal(asked, standing.length)
        assert.equal(waiting, standing.filter(({ waited }) => waited !== undefined).length)
        assert.equal(asked - answered, waiting)
      }
      assert.equal(counts.at(-1)?.day, counts.length > 0 ? asOf : undefined)
    }),
  )
})

test('the states of each sector make up its asks, and those of all of them every ask once', () => {
  fc.assert(
    fc.property(entries, day, (all, asOf) => {
      const corpus = corpusOf(all, {} as Site, asOf)
      const matrix = askMatrix(corpus)
      const made = asksOn(corpus.of('asks'), corpus)
      assert.equal(matrix.all.asks, made.length)
      for (const { asks, waiting, overdue, states } of [
        matrix.all,
        ...matrix.sectors.map(({ counts }) => counts),
      ]) {
        const { done, refused, withdrawn } = states
        assert.equal(
          Object.values(states).reduce((sum, each) => sum + each, 0),
          asks,
        )
        assert.equal(asks - done - refused - withdrawn, waiting)
        assert.ok(overdue <= states.promised + states['in-progress'])
      }
      for (const { sector, counts } of matrix.sectors)
        assert.equal(
          counts.asks,
          made.filter(({ ask }) => ask.data.sectors.includes(sector.id)).length,
        )
      assert.equal(asksOverTime(corpus).at(-1)?.waiting ?? 0, matrix.all.waiting)
    }),
  )
})

test('the matrix leaves out sectors without asks, and counts an overdue ask in its state, too', async () => {
  const { corpus } = await readTrial({ 'sectors/water.md': '---\ntitle: Water\n---\n' })
  const { sectors, all } = askMatrix(corpus)
  assert.deepEqual(
    sectors.map(({ sector }) => sector.id),
    ['human-rights'],
  )
  assert.deepEqual(all.states, {
    open: 0,
    acknowledged: 0,
    promised: 1,
    'in-progress': 0,
    done: 0,
    refused: 0,
    withdrawn: 0,
  })
  assert.deepEqual([all.asks, all.waiting, all.overdue], [1, 1, 1])
})
