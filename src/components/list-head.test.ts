import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexHead, listHead } from './list-head.ts'

test('a short index names as much as any list, a long one never more than 600 entries', () => {
  assert.equal(indexHead(12), listHead)
  assert.equal(indexHead(68), 8)
  assert.equal(indexHead(1000), 0)
})
