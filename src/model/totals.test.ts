import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import { computedOn, declaredOn, recommendationsOf } from './totals.ts'

const total = (measure: string, number: number, date: string, official = true) =>
  `  - { measure: ${measure}, number: ${number}, date: ${date}, countedBy: UN, official: ${official}, sources: [minutes] }\n`

const changes = {
  'reviews/xaa-2.md': right['reviews/xaa-2.md'].replace(
    /---\n$/,
    `totals:\n${total('supported', 163, '2014-06-26')}${total('received', 205, '2014-01-28')}${total('supported', 170, '2015-01')}${total('supported', 9, '2014-06-26', false)}---\n`,
  ),
}

test('the total of a day is the last official one declared by then', async () => {
  const { corpus } = await readTrial(changes)
  const numbersOn = (day: string) => {
    const [review] = corpus.of('reviews')
    assert.ok(review)
    const { received, supported } = declaredOn(review, day)
    return [received?.number, supported?.number]
  }
  assert.deepEqual(numbersOn('2014-01-27'), [undefined, undefined])
  assert.deepEqual(numbersOn('2014-06-25'), [205, undefined])
  assert.deepEqual(numbersOn('2015-01-30'), [205, 163])
  assert.deepEqual(numbersOn('2015-01-31'), [205, 170])
})

test('what the files say changes on the day of the position', async () => {
  const { corpus } = await readTrial()
  const [review] = corpus.of('reviews')
  assert.ok(review)
  const recorded = recommendationsOf(corpus, review)
  const nothing = { received: 1, supported: 0, noted: 0, pending: 0 }
  assert.deepEqual(computedOn(recorded, '2014-06-25'), { ...nothing, pending: 1 })
  assert.deepEqual(computedOn(recorded, '2014-06-26'), { ...nothing, supported: 1 })
})
