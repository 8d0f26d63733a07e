import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import redirects from './recommendation-redirects.ts'

test('the address of a recommendation without a page leads to its row, in each language', async () => {
  const { published } = await readTrial({
    'site.yml': right['site.yml']
      .replace('licence:', 'recommendationPages: followed\nlicence:')
      .replace('voice.org/', 'voice.org/base/'),
    'recommendations/xaa-2/118-22.md': right['recommendations/xaa-2/118-22.md'].replace(
      'Release them',
      '"Release <them> & \\"all\\""',
    ),
  })
  const files = [...redirects.files(published)]
  assert.deepEqual(
    files.map(({ path }) => path),
    ['recommendations/xaa-2/118-22/index.html', 'km/recommendations/xaa-2/118-22/index.html'],
  )
  const body = String(files[1]?.body())
  assert.match(body, /<html lang="km" dir="ltr">/)
  assert.match(body, /content="0; url=\/base\/km\/reviews\/xaa-2\/#118-22"/)
  assert.match(
    body,
    /<link rel="canonical" href="https:\/\/voice.org\/base\/km\/reviews\/xaa-2\/#118-22">/,
  )
  assert.match(body, /<h1 lang="en">Release &lt;them&gt; &amp; &quot;all&quot;<\/h1>/)
})

test('where every recommendation has a page, nothing needs to lead anywhere', async () => {
  const { published } = await readTrial()
  assert.deepEqual([...redirects.files(published)], [])
})
