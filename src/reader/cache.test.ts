import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openCache } from './cache.ts'
import { bytesOf, list, opened, projectWith, put, reading } from './cache-trial.ts'

test('of drafts, of what is under embargo, and of protected names no byte is written', async () => {
  const there = projectWith()
  put(there.folder, 'sectors/a.md', '---\ntitle: A\nvisibility: draft\n---\nDraftsecret.\n')
  put(there.folder, 'sectors/a.km.md', '---\ntitle: B\ntranslation: draft\n---\nKmersecret.\n')
  put(
    there.folder,
    'sectors/b.md',
    '---\ntitle: B\nvisibility: embargoed\npublishFrom: 2999-01-01\n---\nLatersecret.\n',
  )
  put(there.folder, 'sectors/c.md', '---\n# Commentsecret\ntitle: C\n---\nWords of everybody.\n')
  const cache = await opened(there)
  await reading(there, cache, list)
  await reading(there, cache, list)
  assert.match(bytesOf(there), /Words of everybody/)
  assert.doesNotMatch(bytesOf(there), /\w+secret|Secretperson|Sok Chan/i)
})

test('what is damaged or cut off is read anew, and nothing is said of it', async () => {
  const there = projectWith()
  const without = await reading(there)
  for (const spoil of [
    (path: string) => truncateSync(path, 40),
    (path: string) => truncateSync(path, 0),
    (path: string) => writeFileSync(path, 'rubbish that is longer than a digest would ever be'),
    (path: string) =>
      writeFileSync(path, readFileSync(path, 'latin1').replace('title', 'tilte'), 'latin1'),
  ]) {
    await reading(there, await opened(there))
    const [name = ''] = readdirSync(there.caches)
    const shards = readdirSync(join(there.caches, name))
    assert.ok(shards.length > 0)
    for (const shard of shards) spoil(join(there.caches, name, shard))
    assert.deepEqual(await reading(there, await opened(there)), without)
  }
})

test('any change of the code, of the packages or of the words makes another key', async () => {
  const there = projectWith()
  const files = [{ file: 'content/a.md', bytes: Buffer.from('a') }]
  const keyNow = async (words = '') => (await opened(there)).keyOf(files, words)
  const first = await keyNow()
  assert.equal(await keyNow(), first)
  assert.notEqual(await keyNow('km'), first)
  const keys = new Set([first])
  for (const path of ['src/reader/code.ts', 'src/schema/code.ts', 'src/model/b/code.ts']) {
    put(there.root, path, '// another')
    keys.add(await keyNow())
  }
  put(there.root, 'package-lock.json', '{ "name": "another" }')
  keys.add(await keyNow())
  assert.equal(keys.size, 5)
})

test('another name, another cut between two files, and another byte make another key', async () => {
  const cache = await opened(projectWith())
  const keyOf = (...files: [string, string][]) =>
    cache.keyOf(
      files.map(([file, text]) => ({ file, bytes: Buffer.from(text) })),
      '',
    )
  const keys = [
    keyOf(['a.md', 'ab']),
    keyOf(['b.md', 'ab']),
    keyOf(['a.md', 'ac']),
    keyOf(['a.md', 'a'], ['a.km.md', 'b']),
    keyOf(['a.md', ''], ['a.km.md', 'ab']),
  ]
  assert.equal(new Set(keys).size, keys.length)
})

test('entries that are gone are forgotten, and folders that were not read for longest', async () => {
  const there = projectWith()
  put(there.folder, 'sectors/gone.md', '---\ntitle: Soon gone\n---\n')
  await reading(there, await opened(there))
  assert.match(bytesOf(there), /Soon gone/)
  rmSync(join(there.folder, 'sectors/gone.md'))
  await reading(there, await opened(there))
  assert.doesNotMatch(bytesOf(there), /Soon gone/)
  for (let index = 0; index < 12; index++) {
    const folder = join(there.root, `content-${index}`)
    cpSync(there.folder, folder, { recursive: true })
    await reading({ ...there, folder }, await opened({ ...there, folder }))
  }
  assert.ok(readdirSync(there.caches).length <= 8)
})

test('two that write at once leave what each of them can use', async () => {
  const there = projectWith()
  const [one, other] = [await opened(there), await opened(there)]
  await reading(there, one)
  put(there.folder, 'sectors/a.md', '---\ntitle: Written meanwhile\n---\n')
  await reading(there, other)
  await reading(there, one)
  assert.deepEqual(await reading(there, await opened(there)), await reading(there))
})

test('where nothing can be written, or there is no code, everything is read anew', async () => {
  const there = projectWith()
  put(there.root, '.samleng', 'a file where the folder would be')
  assert.deepEqual(await reading(there, await opened(there)), await reading(there))
  assert.equal(await openCache(there.folder, there.folder), undefined)
})
