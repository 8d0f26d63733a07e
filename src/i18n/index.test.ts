import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from './index.ts'

test('a State has the name of site.yml, else the usual one, else its code', () => {
  const { state } = translator('en', { XAA: { en: 'Samara' } })
  assert.equal(state('XAA'), 'Samara')
  assert.equal(state('NOR'), 'Norway')
  assert.equal(state('XAB'), 'XAB')
})
