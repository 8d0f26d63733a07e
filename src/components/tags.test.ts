import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutTags } from './tags.ts'

test('a sign of greater than inside an attribute ends no tag', () => {
  assert.equal(
    withoutTags('Say <a href="#" title="b > &quot;c&quot;">&lt;3</a> &amp; go'),
    'Say &lt;3 &amp; go',
  )
})
