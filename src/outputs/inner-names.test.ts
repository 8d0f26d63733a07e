import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isError } from '#model/problem.ts'
import { readTrial, right } from '#reader/trial.ts'
import { outputs } from './index.ts'

const renamed = (text: string, from: string) => text.replaceAll(from, 'constructor')

test('entries, words and values named like inner parts of a program are like any others', async () => {
  const { corpus, problems } = await readTrial({
    'sectors/constructor.md': '---\ntitle: constructor\n---\n\n## toString {#constructor}\n',
    'organizations/constructor.md': renamed(right['organizations/ccc.md'], 'Committee'),
    'sources/constructor.md': renamed(right['sources/minutes.md'], 'Minutes'),
    'asks/constructor.md': right['asks/annual-dialogue.md']
      .replace('A dialogue every year', '__proto__ toString')
      .replace('[human-rights]', '[human-rights, constructor]')
      .replaceAll('[ccc]', '[constructor]')
      .replaceAll('[minutes]', '[constructor]'),
    'synonyms.yml': 'en:\n  constructor: toString\n  toString: [valueOf, hasOwnProperty]\n',
    'import.yml':
      'themes: { constructor: [constructor], toString: [] }\nstates: { valueOf: XAA }\n',
  })
  assert.deepEqual(problems.filter(isError), [])
  assert.deepEqual(
    corpus
      .of('asks')
      .filter(({ data }) => data.sectors.includes('constructor'))
      .map(({ id }) => id),
    ['constructor'],
  )
  const written = outputs.flatMap((output) => [...output.files(corpus)])
  for (const { path, body, madeFrom } of written)
    assert.doesNotMatch(String(madeFrom ?? (await body())), /native code|\[object Object\]/, path)
})
