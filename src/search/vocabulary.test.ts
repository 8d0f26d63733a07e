import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutCompounds } from './vocabulary.ts'

const counts = { ការ: 40, កំណត់: 30, ការកំណត់: 5, គ្រូ: 4, បង្រៀន: 3, គ្រូបង្រៀន: 9 }

test('a compound of far commoner words is no word of its own, and its parts occur as often more', () => {
  const left = withoutCompounds(new Map(Object.entries(counts)))
  assert.equal(left.has('ការកំណត់'), false)
  assert.equal(left.get('ការ'), 45)
  assert.equal(left.get('កំណត់'), 35)
})

test('a compound that is commoner than its parts stays a word', () => {
  assert.equal(withoutCompounds(new Map(Object.entries(counts))).get('គ្រូបង្រៀន'), 9)
})
