import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { openMade } from './files.ts'

const scratch = mkdtempSync(join(tmpdir(), 'samleng-made-'))
after(() => rmSync(scratch, { recursive: true }))

let projects = 0
function project(): string {
  const root = join(scratch, String(projects++))
  for (const folder of ['outputs', 'model', 'i18n']) put(root, `src/${folder}/code.ts`, '// code\n')
  put(root, 'package-lock.json', '{}')
  return root
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const keptIn = (root: string) => join(root, '.samleng/cache/made')

/** Asks, in a build of its own, for a file that says how it was made. */
async function built(root: string, madeFrom: string | undefined, family = 'cards', spare = 1000) {
  const made = await openMade(root, keptIn(root), spare)
  let times = 0
  const body = async () => {
    times += 1
    return `${family} from ${madeFrom}`
  }
  const file = { path: 'x', body, ...(madeFrom === undefined ? {} : { madeFrom }) }
  const bytes = await made.bytesOf(file, family)
  made.settle()
  return { text: Buffer.from(bytes).toString(), times }
}

test('what is made from the same is made once', async () => {
  const root = project()
  assert.deepEqual(await built(root, 'a'), { text: 'cards from a', times: 1 })
  assert.deepEqual(await built(root, 'a'), { text: 'cards from a', times: 0 })
  assert.deepEqual(await built(root, 'b'), { text: 'cards from b', times: 1 })
})

test('what does not say what it is made from is made every time, and not kept', async () => {
  const root = project()
  for (const _ of [1, 2]) assert.equal((await built(root, undefined)).times, 1)
  assert.throws(() => readdirSync(keptIn(root)))
})

test('two families that are made from the same text keep files of their own', async () => {
  const root = project()
  await built(root, 'a', 'cards')
  assert.deepEqual(await built(root, 'a', 'other'), { text: 'other from a', times: 1 })
})

test('after any change of the code or of the packages everything is made anew', async () => {
  const root = project()
  await built(root, 'a')
  for (const path of ['src/outputs/code.ts', 'src/model/code.ts', 'package-lock.json']) {
    put(root, path, '"another"')
    assert.equal((await built(root, 'a')).times, 1, path)
  }
})

test('what is damaged or cut off is made anew, and found again', async () => {
  const root = project()
  await built(root, 'a')
  const [name = ''] = readdirSync(keptIn(root))
  for (const spoil of [
    (path: string) => truncateSync(path, 40),
    (path: string) => truncateSync(path, 0),
    (path: string) => writeFileSync(path, 'rubbish that is longer than a digest would ever be'),
  ]) {
    spoil(join(keptIn(root), name))
    assert.deepEqual(await built(root, 'a'), { text: 'cards from a', times: 1 })
    assert.equal((await built(root, 'a')).times, 0)
  }
})

test('where it takes too much room, what was asked for longest ago goes first', async () => {
  const root = project()
  for (const text of ['a', 'b', 'c', 'a', 'd']) {
    await built(root, text, 'cards', 100)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  assert.equal(readdirSync(keptIn(root)).length, 3)
  assert.equal((await built(root, 'a', 'cards', 100)).times, 0)
  assert.equal((await built(root, 'b', 'cards', 100)).times, 1)
})

test('where nothing can be kept, or there is no code, everything is made all the same', async () => {
  const root = project()
  put(root, '.samleng', 'a file where the folder would be')
  assert.deepEqual(await built(root, 'a'), { text: 'cards from a', times: 1 })
  assert.deepEqual(await built(join(scratch, 'empty'), 'a'), { text: 'cards from a', times: 1 })
})
