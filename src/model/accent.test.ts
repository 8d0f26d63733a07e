import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { papers, readable } from './accent.ts'

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

for (const paper of Object.values(papers))
  test(`any accent can be read on ${paper}`, () => {
    fc.assert(fc.property(hex, (accent) => wcagContrast(readable(accent, paper), paper) >= 5.5))
  })

test('an accent that can be read already is left alone', () => {
  assert.equal(readable('#123456', papers.light), '#123456')
})
