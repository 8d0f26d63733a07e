import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWrittenIn } from './written-in.ts'

test('a text is written in a language that has its letters', () => {
  assert.equal(isWrittenIn('en', 'water'), true)
  assert.equal(isWrittenIn('km', 'water'), false)
  assert.equal(isWrittenIn('km', 'ទឹក 118.22'), true)
  assert.equal(isWrittenIn('ar', 'ماء'), true)
})

test('numbers and signs belong to no language', () => {
  for (const locale of ['en', 'km', 'ru', 'ja'])
    assert.equal(isWrittenIn(locale, '118.22 – ?'), false)
})
