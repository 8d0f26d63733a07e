import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublic } from './visibility.ts'

test('an embargo ends at the beginning of its day, and never without one', () => {
  const embargoed = { visibility: 'embargoed' as const, publishFrom: '2026-05-01' }
  assert.equal(isPublic(embargoed, '2026-04-30'), false)
  assert.equal(isPublic(embargoed, '2026-05-01'), true)
  assert.equal(isPublic({ visibility: 'embargoed' }, '9999-12-31'), false)
})

test('a draft is never public, whatever its day', () => {
  assert.equal(isPublic({ visibility: 'draft', publishFrom: '2000-01-01' }, '2026-01-01'), false)
})
