import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestLength, digestOf } from './digest.ts'

test('a digest may stand in the name of a file, and is always as long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.match(digestOf(text), /^[0-9A-Za-z_-]+$/)
      assert.equal(digestOf(text).length, digestLength)
    }),
  )
})

test('texts that differ a little have digests that differ', () => {
  const digests = new Set(Array.from({ length: 20_000 }, (_, number) => digestOf(`part ${number}`)))
  assert.equal(digests.size, 20_000)
  assert.notEqual(digestOf('["a"]'), digestOf('["a"'))
})
