import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { copyToFolder } from './_copy-folder.ts'
import { copyToMachine, differencesThere, isRemote, namesThere } from './_copy-machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-mirror-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const text = (path: string) => readFileSync(join(folder, path), 'utf8')
for (const file of ['404.html', 'index.html', '_astro/a.css', 'search/en/a.1.json', 'ខ្មែរ/x y.txt'])
  write(`site/${file}`, `new ${file}`)
const site = join(folder, 'site')

test('a copy takes the place of the last one as a whole, and nothing is left beside it', () => {
  write('folder/copy/index.html', 'old')
  write('folder/copy/gone.html', 'old')
  assert.deepEqual(copyToFolder(site, join(folder, 'folder/copy')), [])
  assert.equal(text('folder/copy/ខ្មែរ/x y.txt'), 'new ខ្មែរ/x y.txt')
  assert.ok(!existsSync(join(folder, 'folder/copy/gone.html')))
  assert.deepEqual(readdirSync(join(folder, 'folder')), ['copy'])
})

test('a copy that was cut short goes on: what was finished stays, what was half written does not', () => {
  write('cut/.copy.samleng/next/index.html', 'new index.html')
  write('cut/.copy.samleng/next/404.html', 'new 4')
  write('cut/.copy.samleng/next/other.html', 'x')
  const before = statSync(join(folder, 'cut/.copy.samleng/next/index.html')).ino
  assert.deepEqual(copyToFolder(site, join(folder, 'cut/copy')), [])
  assert.equal(statSync(join(folder, 'cut/copy/index.html')).ino, before)
  assert.equal(text('cut/copy/404.html'), 'new 404.html')
  assert.ok(!existsSync(join(folder, 'cut/copy/other.html')))
})

test('a swap that was cut short between its renames is taken back first', () => {
  write('swap/.copy.samleng/last/index.html', 'old')
  assert.deepEqual(copyToFolder(site, join(folder, 'swap/copy')), [])
  assert.deepEqual(readdirSync(join(folder, 'swap')), ['copy'])
})

test('a folder on another machine has a host; a drive of Windows and a path do not', () => {
  const remote = ['you@example.org:/srv/voices', 'example.org:voices', 'second:voices']
  assert.deepEqual(remote.map(isRemote), [true, true, true])
  const local = [
    'C:\\voices',
    'C:/voices',
    '/media/stick',
    '../a',
    '-oProxyCommand=x:/a',
    'a:b:c',
    '',
  ]
  assert.ok(!local.some(isRemote))
})

test('on another machine the copy is made, read again, and its differences are named', (t) => {
  if (spawnSync('rsync', ['--version']).status !== 0) return t.skip('there is no rsync here')
  // In place of ssh: what would be run on the other machine is run on this one.
  write('here.sh', '#!/bin/sh\nshift\nexec sh -c "$*"\n')
  chmodSync(join(folder, 'here.sh'), 0o755)
  process.env['RSYNC_RSH'] = join(folder, 'here.sh')
  const target = `second:${join(folder, 'machine copy')}`
  assert.deepEqual(namesThere(target), [])
  assert.equal(copyToMachine(site, target), undefined)
  assert.deepEqual(differencesThere(site, target), [])
  assert.deepEqual(new Set(namesThere(target) as string[]), new Set(readdirSync(site)))
  write('machine copy/index.html', 'bad index.html')
  write('machine copy/extra.html', 'x')
  const found = differencesThere(site, target)
  assert.ok(Array.isArray(found) && found.some((name) => name.endsWith('extra.html')))
  assert.ok(Array.isArray(found) && found.includes('index.html'))
  assert.equal(copyToMachine(site, target), undefined)
  assert.deepEqual(differencesThere(site, target), [])
  assert.ok(!existsSync(join(folder, 'machine copy/extra.html')))
})

test('why rsync did not finish is said in one line', (t) => {
  if (spawnSync('rsync', ['--version']).status !== 0) return t.skip('there is no rsync here')
  write('nowhere.sh', '#!/bin/sh\necho "no way to $1" >&2\nexit 255\n')
  chmodSync(join(folder, 'nowhere.sh'), 0o755)
  process.env['RSYNC_RSH'] = join(folder, 'nowhere.sh')
  const failure = { failed: 'rsync', said: 'no way to second' }
  assert.deepEqual(namesThere('second:/a'), failure)
  assert.deepEqual(copyToMachine(site, 'second:/a'), failure)
  assert.deepEqual(differencesThere(site, 'second:/a'), failure)
})
