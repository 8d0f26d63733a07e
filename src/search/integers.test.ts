import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeIntegers, encodeIntegers } from './integers.ts'

test('whole numbers come back as they were written', () => {
  const integers = fc.array(fc.oneof(fc.nat(40), fc.nat(2 ** 30)))
  fc.assert(
    fc.property(integers, (list) => assert.deepEqual(decodeIntegers(encodeIntegers(list)), list)),
  )
})

test('a list that was cut off or spoilt is refused', () => {
  assert.throws(() => decodeIntegers(encodeIntegers([1000]).slice(0, -1)), RangeError)
  assert.throws(() => decodeIntegers('é'), RangeError)
})
