import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, right, trial } from '#reader/trial.ts'

const early = right['recommendations/xaa-2/118-22.md']
const review = right['reviews/xaa-2.md']
const ask = right['asks/annual-dialogue.md']

const withFields = (file: string, fields: string) =>
  file.replace('sources: [', `${fields}sources: [`)
/** @param threads such as `repeats xaa-2/118-22` */
const threaded = (file: string, ...threads: string[]) =>
  threads.length === 0
    ? file
    : withFields(
        file,
        `threads:\n${threads.map((thread) => `  - kind: ${thread.replace(' ', '\n    to: ')}\n`).join('')}`,
      )

const third = {
  'reviews/xaa-3.md': review
    .replace('Second', 'Third')
    .replace('cycle: 2', 'cycle: 3')
    .replace('2014-01-28', '2019-01-30'),
}
/** A recommendation of the third review. */
const late = (...threads: string[]): Changes => ({
  ...third,
  'recommendations/xaa-3/110-1.md': threaded(
    '---\ntitle: Release them now\nreview: xaa-3\nparagraph: 110.1\nsources: [minutes]\n---\n',
    ...threads,
  ),
})
const laterAsk = (...threads: string[]): Changes => ({
  'asks/later.md': threaded(
    ask.replace('A dialogue every year', 'Again').replace(/meeting.*/, 'date: 2021-07-01'),
    ...threads,
  ),
})

const told = async (changes: Changes, locale = 'en') =>
  reportLines(await trial(changes), translator(locale))

test('a thread to an earlier one is right', async () => {
  assert.deepEqual(await told(late('repeats xaa-2/118-22')), [])
  assert.deepEqual(await told(laterAsk('answers annual-dialogue')), [])
})

test('a thread does not lead to itself', async () => {
  assert.deepEqual(await told(late('repeats xaa-3/110-1')), [
    'content/recommendations/xaa-3/110-1.md:7:5  threads.0.to  This thread leads from “xaa-3/110-1” to itself. Name the earlier one that it takes up, or delete the thread.  [thread-to-itself]',
  ])
})

test('a thread of an ask does not lead to one of the same day or of a later one', async () => {
  const at = (day: string) => ({
    ...laterAsk(),
    'asks/annual-dialogue.md': threaded(ask, 'narrows later').replace(/meeting.*/, `date: ${day}`),
  })
  assert.deepEqual(await told(at('2021-06-02')), [
    'content/asks/annual-dialogue.md:9:5  threads.0.to  “later” was made on 2021-07-01, and this one on 2021-06-02: a thread leads to an earlier one. Write it in the later of the two, or correct the id.  [thread-order]',
  ])
  assert.equal((await told(at('2021-07-01'))).length, 1)
  assert.deepEqual(await told(at('2021-07-02')), [])
})

test('a thread of a recommendation leads to an earlier cycle', async () => {
  const back = {
    ...late(),
    'recommendations/xaa-2/118-22.md': threaded(early, 'repeats xaa-3/110-1'),
  }
  assert.deepEqual(await told(back), [
    'content/recommendations/xaa-2/118-22.md:7:5  threads.0.to  “xaa-3/110-1” was made on 2019-01-30 in cycle 3, and this one on 2014-01-28 in cycle 2: a thread leads to an earlier cycle. Write it in the later of the two, or correct the id.  [thread-cycle]',
  ])
  const sister = {
    'recommendations/xaa-3/110-2.md':
      '---\ntitle: Other\nreview: xaa-3\nparagraph: 110.2\nsources: [minutes]\n---\n',
  }
  assert.deepEqual(await told({ ...late('answers xaa-3/110-2'), ...sister }), [
    'content/recommendations/xaa-3/110-1.md:7:5  threads.0.to  “xaa-3/110-2” was made on 2019-01-30 in cycle 3, and this one on 2019-01-30 in cycle 3: a thread leads to an earlier cycle. Write it in the later of the two, or correct the id.  [thread-cycle]',
  ])
})

test('one thread leads from one to another', async () => {
  assert.deepEqual(await told(late('repeats xaa-2/118-22', 'narrows xaa-2/118-22')), [
    'content/recommendations/xaa-3/110-1.md:9:5  threads.1.to  “xaa-2/118-22” is taken up here twice: repeats, and narrows. Keep the one that says it best.  [thread-twice]',
  ])
  assert.deepEqual(await told(laterAsk('repeats annual-dialogue', 'repeats annual-dialogue')), [
    'content/asks/later.md:11:5  threads.1.to  “annual-dialogue” is taken up here twice: repeats, and repeats. Keep the one that says it best.  [thread-twice]',
  ])
})

test('a thread stays with one State under review', async () => {
  const changes = {
    ...late('repeats xaa-2/118-22'),
    'reviews/xaa-3.md': third['reviews/xaa-3.md'].replace('XAA', 'XAB'),
  }
  assert.deepEqual(await told(changes), [
    'content/recommendations/xaa-3/110-1.md:7:5  threads.0.to  “xaa-2/118-22” was made to XAA, and this one to XAB: a thread stays with one State under review. Correct the id, or delete the thread.  [thread-between-states]',
  ])
})

test('a thread is written in the later of the two alone', async () => {
  const both = {
    ...late('repeats xaa-2/118-22'),
    'recommendations/xaa-2/118-22.md': threaded(early, 'repeats xaa-3/110-1'),
  }
  assert.deepEqual(await told(both), [
    'content/recommendations/xaa-2/118-22.md:7:5  threads.0.to  This thread stands in content/recommendations/xaa-3/110-1.md already. It is written once, in the later of the two, and shown in both: delete it here.  [thread-on-both-sides]',
  ])
})

test('of two of one day that name each other, both are told, each of one thing', async () => {
  const both = {
    'asks/later.md': threaded(
      ask.replace('A dialogue every year', 'Again'),
      'repeats annual-dialogue',
    ),
    'asks/annual-dialogue.md': threaded(ask, 'repeats later'),
  }
  assert.deepEqual(
    (await told(both)).map((line) => /^(.*?):.*(\[.*)/.exec(line)?.slice(1).join(' ')),
    [
      'content/asks/annual-dialogue.md [thread-order]',
      'content/asks/later.md [thread-on-both-sides]',
    ],
  )
})

test('what takes up an ask was not made before it', async () => {
  assert.deepEqual(
    await told({
      'asks/annual-dialogue.md': withFields(ask, 'takenUpIn: [xaa-2/118-22]\n'),
    }),
    [
      'content/asks/annual-dialogue.md:7:13  takenUpIn  “xaa-2/118-22” was made on 2014-01-28, before this was asked, on 2021-06-02. What takes up an ask comes after it: correct the id or the day.  [taken-up-order]',
    ],
  )
  const earlier = ask.replace(/meeting.*/, 'date: 2014-01-28')
  assert.deepEqual(
    await told({ 'asks/annual-dialogue.md': withFields(earlier, 'takenUpIn: [xaa-2/118-22]\n') }),
    [],
  )
})

test('no thread has a loose end: what it names is there, and public', async () => {
  assert.deepEqual(await told(late('repeats xaa-2/118-23')), [
    'content/recommendations/xaa-3/110-1.md:7:5  threads.0.to  There is no “xaa-2/118-23” in content/recommendations/. Did you mean “xaa-2/118-22”?  [unknown-reference]',
  ])
  const hidden = early.replace('---\n', '---\nvisibility: draft\n')
  assert.deepEqual(
    await told({ ...late('repeats xaa-2/118-22'), 'recommendations/xaa-2/118-22.md': hidden }),
    [
      'content/recommendations/xaa-3/110-1.md:7:5  threads.0.to  “xaa-2/118-22” is draft, and this entry would be public before it. Publish “xaa-2/118-22” first, hide this entry too, or leave the reference out.  [hidden-reference]',
    ],
  )
  const unknown = { 'asks/annual-dialogue.md': withFields(ask, 'takenUpIn: [xaa-2/118-23]\n') }
  assert.match((await told(unknown)).join('\n'), /:7:13 {2}takenUpIn .*\[unknown-reference\]$/)
})

test('a thread is one of four kinds', async () => {
  assert.deepEqual(await told(late('repeat xaa-2/118-22')), [
    'content/recommendations/xaa-3/110-1.md:6:5  threads.0.kind  “repeat” is not one of the values this field can have: repeats, strengthens, narrows, answers. Did you mean “repeats”?  [wrong-value]',
  ])
})
