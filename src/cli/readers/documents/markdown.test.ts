import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentIn } from './index.ts'
import { bytesOf, markdownOf, toldOf } from './trial.ts'

test('Markdown keeps what GFM knows', async () => {
  const text = `# Minutes

| Who | Asked |
| --- | ----- |
| A   | yes   |

1. one
   - two[^1]

> said

[^1]: the note`
  assert.equal(await markdownOf(bytesOf(text), 'a.md'), text)
})

test('its blocks stand at their lines, front matter counted', async () => {
  const { document } = await documentIn(
    bytesOf('---\ntitle: a\n---\n\n# One\n\ntwo\nthree\n'),
    'a.md',
  )
  assert.deepEqual(
    document?.tree.children.map(({ type, data }) => [type, data?.place]),
    [
      ['heading', { line: 5 }],
      ['paragraph', { line: 7, lastLine: 8 }],
    ],
  )
  assert.deepEqual(
    document?.notes.map(({ code }) => code),
    ['dropped-front-matter'],
  )
})

const attack = `import { evil } from './evil.js'

# Minutes <b onclick="x">bold</b>

<script>alert(1)</script>

[a](javascript:alert(1)) [b](https://example.org/) [c][d] ![e](http://192.0.2.1/spy.png "t") ![f][g]

export const x = 1

[d]: data:text/html,x
[g]: ../secret.png`

test('HTML, programs and dangerous addresses are taken out of Markdown, and pictures are not fetched', async () => {
  assert.equal(
    await markdownOf(bytesOf(attack), 'a.mdx'),
    '# Minutes bold\n\na [b](https://example.org/) c e f',
  )
})

test('what is taken out of Markdown is told, each kind once, at its first place', async () => {
  assert.deepEqual(await toldOf(bytesOf(`---\na: b\n---\n${attack}`), 'a.mdx'), [
    'a.mdx line 1  The settings at the beginning of this file, between two lines of “---”, were left out.  [dropped-front-matter]',
    'a.mdx line 4  HTML, or programs, were left out in 5 places, with whatever stood in them; this is the first.  [dropped-html]',
    'a.mdx line 10  The link to “javascript:alert(1)” was left out, but not its words: links lead to https:, http: or mailto:.  [dropped-link]',
    'a.mdx line 10  The link to “data:text/html,x” was left out, but not its words: links lead to https:, http: or mailto:.  [dropped-link]',
    'a.mdx line 10  This picture is not in the file, only its address: “http://192.0.2.1/spy.png”. Nothing was fetched. Save the picture, and add it by hand if you may publish it.  [outside-picture]',
    'a.mdx line 10  This picture is not in the file, only its address: “../secret.png”. Nothing was fetched. Save the picture, and add it by hand if you may publish it.  [outside-picture]',
  ])
})
