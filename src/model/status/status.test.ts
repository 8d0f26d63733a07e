import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { asksOn } from '#model/asks.ts'
import { corpusOn, publicPart } from '#model/corpus.ts'
import { dayAfter } from '#model/dates.ts'
import { read } from '#reader/index.ts'
import { type Changes, readTrial } from '#reader/trial.ts'
import { type QuestionName, statusOf } from './index.ts'

const root = resolve(import.meta.dirname, '../../..')
const samara = (await read({ root, folder: resolve(root, 'e2e/content') })).corpus

/** Each finding as id, what is said, and its values. */
const found = (name: QuestionName, corpus = samara) =>
  statusOf(corpus, [name])
    .flatMap(({ findings }) => findings)
    .map(({ entry, says, values }) => [entry.id, says, ...Object.values(values)])

const foundAfter = async (changes: Changes, name: QuestionName) =>
  found(name, (await readTrial(changes)).corpus)

test('a promise is overdue from the day after its day on', () => {
  assert.deepEqual(found('overdue'), [['teacher-training', 'late', '2025-09', 107]])
  assert.deepEqual(found('overdue', corpusOn(samara, '2025-09-30')), [])
})

test('what waits is told with its state, what is promised first', () => {
  assert.deepEqual(found('open'), [
    ['textbooks', 'waits-until', 'in-progress', 289, '2026-06'],
    ['school-toilets', 'waits-until', 'promised', 301, '2026-12-31'],
    ['clean-wells', 'waits', 'open', 611],
    ['water-prices', 'waits', 'acknowledged', 611],
  ])
})

test('what was to be read again comes before what nobody ever confirmed', () => {
  const [first, ...others] = found('unconfirmed')
  assert.deepEqual(first, ['samara-relief-fund', 'confirmation-overdue', '2025-09-01', 136])
  assert.deepEqual([...new Set(others.map(([, says]) => says))], ['never-confirmed'])
  assert.ok(!others.some(([id]) => id === 'water'))
  const [earlier] = found('unconfirmed', corpusOn(samara, '2025-09-01'))
  assert.equal(earlier?.[1], 'never-confirmed')
})

test('a language that the text has left behind comes before one that it is not in', () => {
  const says = found('untranslated').map(([id, what, language]) => `${id} ${what} ${language}`)
  assert.ok(says.includes('night-school translation-missing km'))
  assert.ok(says.includes('samara-relief-fund translation-missing km'))
  assert.ok(!says.some((line) => line.startsWith('clean-wells translation-missing')))
  assert.ok(!says.some((line) => line.startsWith('not-ready')), 'drafts are not ready for it')
  assert.deepEqual(
    [...new Set(found('untranslated').map(([, what]) => what))],
    ['translation-missing', 'translation-draft'],
  )
})

test('a translation that is behind is told by its own file', async () => {
  const changes = {
    'sectors/human-rights.md': '---\ntitle: Human rights\nupdated: 2025-01-01\n---\n',
    'sectors/human-rights.km.md': '---\ntitle: សិទ្ធិមនុស្ស\ntranslation: draft\n---\n',
  }
  const { corpus } = await readTrial(changes)
  const [answer] = statusOf(corpus, ['untranslated'])
  const [first] = answer?.findings ?? []
  assert.equal(first?.says, 'translation-behind')
  assert.equal(first?.place.file, 'content/sectors/human-rights.km.md')
})

test('a source that nobody can open comes before one that may go away', async () => {
  const source = (fields: string) => `---\ntitle: S\npublisher: P\nkind: press\n${fields}---\n`
  const changes = {
    'sources/a.md': source('url: https://voice.org/a\n'),
    'sources/b.md': source('url: https://voice.org/b\narchived: https://archive.org/b\n'),
    'sources/c.md': source(''),
    'sources/minutes.md': source(
      'url: https://voice.org/m\narchived: https://archive.org/m\nrecord: draft\n',
    ),
    'sectors/human-rights.md': '---\ntitle: Human rights\n---\nThey are broken.\n',
    'sectors/health.md': '---\ntitle: Health\n---\nAs [they say](../sources/a.md).\n',
  }
  assert.deepEqual(await foundAfter(changes, 'unsourced'), [
    ['human-rights', 'text-without-source'],
    ['c', 'source-nowhere'],
    ['minutes', 'source-draft', 4],
    ['a', 'source-unarchived'],
  ])
})

test('what is hidden is told in the order in which it becomes public', async () => {
  assert.deepEqual(found('hidden'), [
    ['2025-12-10-budget-hearing', 'embargoed', '2026-03-01', 45],
    ['not-ready', 'draft'],
  ])
  const sector = (fields: string) => `---\ntitle: B\n${fields}---\n`
  const changes = {
    'sectors/b.md': sector('visibility: embargoed\npublishFrom: 2026-02-01\n'),
    'sectors/c.md': sector('visibility: draft\npublishFrom: 2026-01-02\n').replace('B', 'C'),
    'sectors/d.md': sector('visibility: embargoed\npublishFrom: 2026-01-03\n').replace('B', 'D'),
    'sectors/e.md': sector('visibility: embargoed\npublishFrom: 2025-12-31\n').replace('B', 'E'),
  }
  assert.deepEqual(await foundAfter(changes, 'hidden'), [
    ['d', 'embargoed', '2026-01-03', 2],
    ['b', 'embargoed', '2026-02-01', 31],
    ['c', 'draft-with-day', '2026-01-02'],
  ])
})

test('on any day, everything is either hidden or public, and each ask has one place', () => {
  const day = fc.integer({ min: -3000, max: 3000 }).map((days) => dayAfter('2026-01-01', days))
  fc.assert(
    fc.property(day, (asOf) => {
      const corpus = corpusOn(samara, asOf)
      const hiddenIds = found('hidden', corpus).length
      assert.equal(hiddenIds + publicPart(corpus).all.length, corpus.all.length)
      const made = asksOn(corpus.of('asks'), corpus).filter(
        ({ ask, waited }) => ask.data.visibility !== 'draft' && waited !== undefined,
      )
      const waiting = [...found('overdue', corpus), ...found('open', corpus)].map(([id]) => id)
      assert.deepEqual(waiting.sort(), made.map(({ ask }) => ask.id).sort())
    }),
    { numRuns: 60 },
  )
})
