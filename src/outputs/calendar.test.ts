import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import ICAL from 'ical.js'
import type { Corpus } from '#model/corpus.ts'
import { corpusOf } from '#model/corpus.ts'
import { readTrial } from '#reader/trial.ts'
import calendar from './calendar.ts'
import { hardContent, hardlyTitled } from './data/trial-content.ts'

const bodyOf = (corpus: Corpus, path: string): string =>
  String([...calendar.files(corpus)].find((file) => file.path === path)?.body())

/** The events, as a program for calendars reads them. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

test('meetings, promises and reviews are days of their own, in each language', async () => {
  const { published } = await readTrial()
  const told = (path: string) =>
    eventsIn(bodyOf(published, path)).map(({ summary, startDate, endDate }) => [
      summary,
      startDate.isDate,
      startDate.toString(),
      endDate.toString(),
    ])
  assert.deepEqual(told('calendar.ics'), [
    ['First meeting', true, '2021-06-02', '2021-06-03'],
    ['Due by 2023: A dialogue every year', true, '2023-12-31', '2024-01-01'],
    ['Reviewed on: Second review', true, '2014-01-28', '2014-01-29'],
  ])
  assert.equal(told('km/calendar.ics').length, 3)
})

test('a day known by its year only says so, and a name stays the same', async () => {
  const { published } = await readTrial()
  const [, promise] = eventsIn(bodyOf(published, 'calendar.ics'))
  assert.match(promise?.description ?? '', /Known only as 2023/)
  assert.equal(promise?.uid, 'https://voice.org/asks/annual-dialogue/#due-2023')
})

test('wherever it is made, it has the same bytes', () => {
  const script = `
    import { readTrial } from '#reader/trial.ts'
    import calendar from '#outputs/calendar.ts'
    const { published } = await readTrial()
    for (const { body } of calendar.files(published)) console.log(body())`
  const [first, ...others] = ['UTC', 'Asia/Phnom_Penh', 'America/New_York'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  assert.match(first ?? '', /DTSTART;VALUE=DATE:20210602/)
  for (const other of others) assert.equal(other, first)
})

test('whatever the titles are, a line has 75 octets at most and every text comes back', async () => {
  const { corpus } = await readTrial(hardContent)
  const hard = corpusOf(hardlyTitled(corpus.all), corpus.site, corpus.asOf)
  const text = bodyOf(hard, 'km/calendar.ics')
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(line.isWellFormed())
  }
  const summaries = eventsIn(text).map(({ summary }) => summary)
  for (const entry of hard.of('meetings'))
    assert.ok(summaries.some((summary) => summary.includes(entry.data.title.trim().slice(0, 20))))
})
