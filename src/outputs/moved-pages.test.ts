import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial } from '#reader/trial.ts'
import moved from './moved-pages.ts'

const sector = { 'sectors/b.md': '---\ntitle: "B <b> & \\"all\\""\n---\n' }

test('an old address leads to the end of its way, in each language', async () => {
  const { published } = await readTrial({
    ...sector,
    'moved.yml': 'moved:\n  /asks/a/: /asks/b/\n  /asks/b/: /sectors/b/\n',
  })
  const files = [...moved.files(published)]
  assert.deepEqual(
    files.map(({ path }) => path),
    ['asks/a/index.html', 'asks/b/index.html', 'km/asks/a/index.html', 'km/asks/b/index.html'],
  )
  const body = String(files[2]?.body())
  assert.match(body, /<html lang="km" dir="ltr">/)
  assert.match(body, /content="0; url=\/km\/sectors\/b\/"/)
  assert.match(body, /<link rel="canonical" href="https:\/\/voice.org\/km\/sectors\/b\/">/)
  assert.match(body, /<h1 lang="en">B &lt;b&gt; &amp; &quot;all&quot;<\/h1>/)
})

test('where nothing moved, nothing is written', async () => {
  assert.deepEqual([...moved.files((await readTrial()).published)], [])
})
