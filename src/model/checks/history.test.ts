import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { right, trial } from '#reader/trial.ts'

const ask = right['asks/annual-dialogue.md']
const recommendation = right['recommendations/xaa-2/118-22.md']

/** What is said about the ask after one replacement, without the file. */
const told = async (from: string | RegExp, to: string, locale = 'en') => {
  const problems = await trial({ 'asks/annual-dialogue.md': ask.replace(from, to) })
  return reportLines(problems, translator(locale)).map((line) => line.replace(/^.*?\.md:/, ''))
}

test('an event without a source is a problem', async () => {
  const withoutSources = /\n {4}sources: .*/
  assert.deepEqual(await told(withoutSources, ''), [
    '9:5  history.0.sources  An event needs at least one source. Add the id of a file in content/sources/.  [missing-source]',
  ])
  assert.deepEqual(await told(withoutSources, '\n    sources: []', 'km'), [
    '13:5  history.0.sources  ព្រឹត្តិការណ៍ត្រូវមានប្រភពយ៉ាងហោចណាស់មួយ។ សូមបន្ថែមលេខសម្គាល់នៃឯកសារមួយក្នុង content/sources/។  [missing-source]',
  ])
})

test('an event before the ask was made is a problem', async () => {
  assert.deepEqual(await told('2022-03', '2021-06-01'), [
    '9:5  history.0.date  This happened on 2021-06-01, before 2021-06-02, the day on which all of it began. Correct one of the two days.  [event-order]',
  ])
})

test('a month or a year that contains the day of the ask may follow it', async () => {
  assert.deepEqual(await told('2022-03', '2021-06'), [])
  assert.deepEqual(await told('2022-03', '2021'), [])
})

test('the own day of an ask goes before that of its meeting', async () => {
  assert.deepEqual(await told('meeting: first', 'meeting: first\ndate: 2022-04-01'), [
    '10:5  history.0.date  This happened on 2022-03, before 2022-04-01, the day on which all of it began. Correct one of the two days.  [event-order]',
  ])
})

test('an event before the review is a problem', async () => {
  const changes = {
    'recommendations/xaa-2/118-22.md': recommendation.replace('2014-06-26', '2013'),
  }
  assert.deepEqual(reportLines(await trial(changes), translator('en')), [
    'content/recommendations/xaa-2/118-22.md:7:5  history.0.date  This happened on 2013, before 2014-01-28, the day on which all of it began. Correct one of the two days.  [event-order]',
  ])
})

test('nothing is due before it was promised', async () => {
  assert.deepEqual(await told('due: 2023', 'due: 2022-02'), [
    '12:5  history.0.due  This was due on 2022-02, before it was promised on 2022-03. Correct one of the two days.  [due-order]',
  ])
  assert.deepEqual(await told('due: 2023', 'due: 2022'), [])
})

test('only a commitment has a day by which it is due', async () => {
  assert.deepEqual(await told('kind: commitment', 'kind: remark'), [
    '12:5  history.0.due  Only a commitment falls due, and the kind of this event is “remark”. Write kind: commitment if something was promised, or delete due.  [due-without-commitment]',
  ])
})

test('what is still to come has not happened', async () => {
  const { length, 0: line = '' } = await told('2022-03', '9998-01-01')
  assert.equal(length, 2)
  assert.match(
    line,
    /^9:5 {2}history\.0\.date {2}9998-01-01 is still to come: today is \d{4}-\d\d-\d\d\. .*\[future-event\]$/,
  )
})

test('a site read as of an earlier day may hold what happened later', async () => {
  assert.deepEqual(await trial({}, { asOf: '2015-01-01' }), [])
})

test('an ask has a day', async () => {
  assert.deepEqual(await told('meeting: first\n', ''), [
    '1  date  An ask needs the day on which it was made. Add date, or the meeting in which it was made.  [undated-ask]',
  ])
})
