import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shortened } from './shortened.ts'

const letters = (text: string) => [...new Intl.Segmenter().segment(text)].length

test('a short text stays as it is', () => {
  assert.equal(shortened('water'), 'water')
})

test('a long one is cut after a letter with all its signs', () => {
  assert.equal(shortened('e\u0301'.repeat(10_000)), `${'e\u0301'.repeat(60)}…`)
  assert.equal(shortened('ស្ត្រី'.repeat(100)), `${'ស្ត្រី'.repeat(60 / letters('ស្ត្រី'))}…`)
})

test('whatever was typed, what is said again is short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      assert.ok(letters(shortened(text)) <= 61)
      assert.ok(shortened(text) === text || shortened(text).endsWith('…'))
    }),
  )
})
