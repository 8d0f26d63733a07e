import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { madeFromIn } from './made-from.ts'
import { holdsOtherThan, listName, printsIn } from './prints.ts'

const scratch = mkdtempSync(join(tmpdir(), 'samleng-prints-'))
after(() => rmSync(scratch, { recursive: true }))
let folders = 0
const newFolder = () => join(scratch, String(folders++))
const name = 'meetings/first.en.pdf'
const print = { key: 'a', files: ['meetings/first/index.html'] }
const bytes = Buffer.from('%PDF')

function folderWithPrint(): string {
  const folder = newFolder()
  printsIn(folder).put(name, bytes, print)
  return folder
}

test('what was made is found in the next run, and nothing half written lies beside it', () => {
  const folder = folderWithPrint()
  const { key, files } = printsIn(folder).find(name) ?? {}
  assert.deepEqual({ key, files }, print)
  assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), [
    'made.json',
    'meetings',
    'meetings/first.en.pdf',
  ])
})

test('what was damaged, cut off or deleted since is made again', () => {
  for (const spoil of [
    (path: string) => truncateSync(path, 2),
    (path: string) => writeFileSync(path, 'other'),
    (path: string) => rmSync(path),
  ]) {
    const folder = folderWithPrint()
    spoil(join(folder, name))
    assert.equal(printsIn(folder).find(name), undefined)
  }
})

test('the PDF of a page that is gone is deleted with its folder; what others put there stays', () => {
  const folder = folderWithPrint()
  const prints = printsIn(folder)
  prints.put('asks.en.pdf', bytes, print)
  prints.put('sectors/water.en.pdf', bytes, print)
  writeFileSync(join(folder, 'sectors/letter.pdf'), 'mine')
  assert.equal(prints.keepOnly(new Set(['asks.en.pdf'])), 2)
  assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), [
    'asks.en.pdf',
    'made.json',
    'sectors',
    'sectors/letter.pdf',
  ])
  assert.equal(printsIn(folder).find(name), undefined)
})

test('a list that cannot be read, or names what no PDF is called, is begun anew and deletes nothing', () => {
  const outside = join(scratch, 'letter.en.pdf')
  writeFileSync(outside, 'mine')
  const entry = { key: 'a', files: [], sha256: '' }
  for (const text of [
    '',
    '{"version": 2, "prints": {}}',
    JSON.stringify({ version: 1, prints: { '../letter.en.pdf': entry } }),
  ]) {
    const folder = folderWithPrint()
    writeFileSync(join(folder, listName), text)
    const prints = printsIn(folder)
    assert.equal(prints.find(name), undefined)
    assert.equal(prints.keepOnly(new Set()), 0)
    assert.ok(existsSync(outside) && existsSync(join(folder, name)))
  }
})

test('a folder that holds something, and no list of ours, is somebody else’s', () => {
  const folder = newFolder()
  assert.equal(holdsOtherThan(folder), false)
  mkdirSync(folder)
  assert.equal(holdsOtherThan(folder), false)
  writeFileSync(join(folder, 'letter.pdf'), 'mine')
  assert.equal(holdsOtherThan(folder), true)
  assert.equal(holdsOtherThan(folderWithPrint()), false)
})

test('the key of a PDF changes with every file, the browser and the code, and with nothing else', () => {
  const folder = newFolder()
  mkdirSync(folder)
  const files = ['a.html', 'a.css', 'gone.png']
  writeFileSync(join(folder, 'a.html'), 'page')
  writeFileSync(join(folder, 'a.css'), 'style')
  const press = { recipe: Buffer.from('code'), browser: '156' }
  const key = (changed = {}) => madeFromIn(folder, { ...press, ...changed }).keyOf(files)
  const first = key()
  writeFileSync(join(folder, 'other.html'), 'another page')
  assert.equal(key(), first)
  assert.notEqual(key({ browser: '157' }), first)
  assert.notEqual(key({ recipe: Buffer.from('other code') }), first)
  for (const file of files) {
    const before = existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : ''
    writeFileSync(join(folder, file), 'changed')
    assert.notEqual(key(), first, file)
    writeFileSync(join(folder, file), before)
  }
  assert.equal(key(), first)
})
