import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial } from '#reader/trial.ts'
import { outputs } from './index.ts'
import { mediaType } from './media-type.ts'

test('of every derived file it is known what it is', async () => {
  const { published } = await readTrial({
    'moved.yml': 'moved:\n  /asks/old/: /sectors/human-rights/\n',
  })
  const paths = outputs.flatMap((output) => [...output.files(published)].map(({ path }) => path))
  assert.ok(paths.includes('lead-on.js'))
  assert.deepEqual(
    paths.filter((path) => mediaType(path) === undefined),
    [],
  )
  assert.equal(mediaType('km/asks/x/card.png'), 'image/png')
  assert.equal(mediaType('feed.xml'), 'application/xml; charset=utf-8')
})
