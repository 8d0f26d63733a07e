import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editPathOf } from './edit-path.ts'

test('a page tells where its file is in its repository, and nothing of the machine it was built on', () => {
  assert.equal(editPathOf('content/asks/x.km.md', 'asks'), 'content/asks/x.km.md')
  assert.equal(editPathOf('/home/dara/voices/asks/x.md', 'asks'), 'asks/x.md')
  assert.equal(
    editPathOf('C:/Users/dara/voices/recommendations/khm-2/118-22.md', 'recommendations'),
    'recommendations/khm-2/118-22.md',
  )
})
