import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Reading } from '#reader/index.ts'
import { readTrial, right } from '#reader/trial.ts'
import { type Known, Readings } from './_readings.ts'

const good = await readTrial()
const wrong = await readTrial({
  'sectors/human-rights.md': right['sectors/human-rights.md'].replace('title', 'titel'),
})

/** Readings of what is in a list, one after the other, and all that was told of them. */
function desk(...answers: Reading[]) {
  const told: Known[] = []
  let reading = 0
  let most = 0
  const read = async () => {
    most = Math.max(most, ++reading)
    await wait(20)
    reading--
    return answers.shift() ?? good
  }
  return {
    readings: new Readings(read, (known) => told.push(known), assert.fail),
    told,
    most: () => most,
  }
}

const settled = () => wait(400)

test('a burst of changes is one reading', async () => {
  const { readings, told } = desk()
  for (let index = 0; index < 50; index++) readings.changed(index % 2 === 0)
  await settled()
  assert.equal(told.length, 1)
})

test('what changes while it is being read is read after that, and never at the same time', async () => {
  const { readings, told, most } = desk()
  const first = readings.next()
  readings.next()
  readings.next()
  await first
  assert.equal(told.length, 2)
  assert.equal(most(), 1)
})

test('the last good reading stays while something is wrong, and is followed by the next good one', async () => {
  const { readings, told } = desk(wrong, good, wrong, good)
  for (let index = 0; index < 4; index++) await readings.next()
  assert.deepEqual(
    told.map(({ good, generation, isNew }) => [good !== undefined, generation, isNew]),
    [
      [false, 0, false],
      [true, 1, true],
      [true, 1, false],
      [true, 2, true],
    ],
  )
  assert.deepEqual(
    told[2]?.problems.map(({ code, line }) => [code, line]),
    [['unknown-field', 2]],
  )
})

test('an error of the code stops one reading, and not those after it', async () => {
  let calls = 0
  const told: Known[] = []
  const failed: Error[] = []
  const readings = new Readings(
    async () => {
      if (calls++ === 0) throw new Error('Something is wrong in the code.')
      return good
    },
    (known) => told.push(known),
    (error) => failed.push(error),
  )
  readings.changed(false)
  await settled()
  assert.deepEqual(
    failed.map(({ message }) => message),
    ['Something is wrong in the code.'],
  )
  readings.changed(false)
  await settled()
  assert.equal(told.length, 1)
})
