import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basePathOf } from './addresses.ts'

test('a base path has a slash at both ends, however the address of the site is written', () => {
  assert.equal(basePathOf('https://voice.org'), '/')
  assert.equal(basePathOf('https://voice.org/'), '/')
  assert.equal(basePathOf('https://voice.org/voice'), '/voice/')
  assert.equal(basePathOf('https://voice.org/a/voice/'), '/a/voice/')
})
