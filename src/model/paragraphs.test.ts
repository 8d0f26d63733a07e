import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareParagraphs, paragraphId } from './paragraphs.ts'

test('paragraphs are ordered number by number', () => {
  const printed = ['118.10', '118.2', '9.1', '118.10a', '118.1', '104.2a', '118']
  assert.deepEqual(printed.sort(compareParagraphs), [
    '9.1',
    '104.2a',
    '118',
    '118.1',
    '118.2',
    '118.10',
    '118.10a',
  ])
})

test('the order is that of the numbers, whatever they are', () => {
  const number = fc.integer({ min: 1, max: 500 })
  fc.assert(
    fc.property(number, number, number, number, (a, b, c, d) => {
      const expected = Math.sign(a - c || b - d)
      assert.equal(Math.sign(compareParagraphs(`${a}.${b}`, `${c}.${d}`)), expected)
    }),
  )
})

test('the dots of a paragraph are dashes in its address', () => {
  assert.equal(paragraphId('118.22'), '118-22')
  assert.equal(paragraphId('5.1.2a'), '5-1-2a')
})
