import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  bytesOf,
  foundIn,
  languages,
  list,
  opened,
  projectWith,
  put,
  reading,
} from './cache-trial.ts'
import { read } from './index.ts'

const project = resolve(import.meta.dirname, '../..')

test('a reading finds the same with a cache that is new, in memory, or from the disk', async () => {
  for (const content of [join(project, 'e2e/content'), join(project, 'content')])
    for (const names of [undefined, list]) {
      const there = projectWith(content)
      const without = await reading(there, undefined, names)
      const cache = await opened(there)
      assert.deepEqual(await reading(there, cache, names), without, 'new')
      assert.deepEqual(await reading(there, cache, names), without, 'in memory')
      assert.deepEqual(await reading(there, await opened(there), names), without, 'from the disk')
    }
})

/** What editors do to files, one by one, mistakes included. */
const texts = [
  '---\ntitle: Human rights\n---\nSee [the first](../meetings/first.md#answers).\n',
  '---\ntitle: Human rights\nvisibility: draft\n---\nNothing yet about Sok Chan.\n',
  '---\ntitle: Human rights\n---\nCall +855 12 345 678.\n',
  '---\ntitle: Human rights\n---\nSok **Chan** said so.\n',
  '---\ntitel: Human rights\n---\n',
  '---\ntitle: Human\ntranslation: draft\n---\n## Answers\n\nIn other words.[^1]\n\n[^1]: A note.\n',
  '---\ntitle: [\n---\n',
  'no fields',
]
const paths = [
  'sectors/human-rights.md',
  'sectors/human-rights.km.md',
  'sectors/others.md',
  'meetings/first.km.md',
  'pages/page.mdx',
]
const change = fc.record({
  path: fc.constantFrom(...paths),
  text: fc.option(fc.constantFrom(...texts)),
  isNew: fc.boolean(),
  hasList: fc.boolean(),
})

test('whatever is changed in whatever order, a cache that was there all the time finds the same as none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const there = projectWith()
      let cache = await opened(there)
      for (const { path, text, isNew, hasList } of changes) {
        if (text === null) rmSync(join(there.folder, path), { force: true })
        else put(there.folder, path, text)
        if (isNew) cache = await opened(there)
        const names = hasList ? list : undefined
        assert.deepEqual(await reading(there, cache, names), await reading(there, undefined, names))
      }
    }),
    { numRuns: 40 },
  )
})

test('files as they would be are read, and not remembered', async () => {
  const there = projectWith()
  const cache = await opened(there)
  const before = await reading(there, cache)
  const text = '---\ntitle: As it would be\n---\n'
  const changed = new Map([['sectors/human-rights.md', text]])
  const options = { root: there.root, folder: there.folder, asOf: '2026-01-01', languages, changed }
  assert.deepEqual(foundIn(await read({ ...options, cache })), foundIn(await read(options)))
  assert.doesNotMatch(bytesOf(there), /As it would be/)
  assert.deepEqual(await reading(there, cache), before)
})
