import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonProblems } from './reasons.ts'

const readme = `## Elsewhere
| \`elsewhere\` | is not there |

## What it is built on

| Package | For |
| --- | --- |
| \`a\`, \`@b/b\` | reading \`c\` |
| \`empty\` | |

## Licence
| \`later\` | is not there |
`

test('a direct package of any kind needs a row with a reason', () => {
  const manifest = {
    dependencies: { a: '1.0.0', elsewhere: '1.0.0' },
    devDependencies: { '@b/b': '1.0.0', c: '1.0.0', empty: '1.0.0' },
    optionalDependencies: { later: '1.0.0' },
  }
  assert.deepEqual(
    [...reasonProblems(manifest, readme)],
    ['elsewhere', 'c', 'empty', 'later'].map((name) => ({ kind: 'unexplained', name })),
  )
})

test('a row for a package that is not there is a problem', () => {
  assert.deepEqual(
    [...reasonProblems({ dependencies: { a: '1.0.0' } }, readme)],
    [{ kind: 'gone', name: '@b/b' }],
  )
})
