import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { takeBackFiles, writeFiles } from './files.ts'

async function inFolder(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samleng-write-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function textsIn(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return Object.fromEntries(
    paths.map((path, index) => [path.slice(folder.length + 1), texts[index] ?? '']),
  )
}

test('files are written, new ones and in the place of old ones, and nothing else is left', () =>
  inFolder({ 'a/1.md': 'old', 'b/2.md': 'stays' }, async (folder) => {
    await writeFiles(
      folder,
      new Map([
        ['a/1.md', 'new'],
        ['c/3.md', 'more'],
      ]),
    )
    assert.deepEqual(await textsIn(folder), {
      'a/1.md': 'new',
      'b/2.md': 'stays',
      'c/3.md': 'more',
    })
  }))

test('when one file cannot be written, none is', () =>
  inFolder({ 'a/1.md': 'old', c: 'a file where a folder is needed' }, async (folder) => {
    const before = await textsIn(folder)
    const files = new Map([
      ['a/1.md', 'new'],
      ['a/2.md', 'more'],
      ['c/3.md', 'cannot be'],
    ])
    await assert.rejects(writeFiles(folder, files))
    assert.deepEqual(await textsIn(folder), before)
  }))

test('a writing that was cut short is taken back by the next', () =>
  inFolder({ 'a/1.md': 'old', 'b/2.md': 'old' }, async (folder) => {
    const before = await textsIn(folder)
    // As it is when the power goes after two of three files: one that was there, and one that is new.
    const workshop = join(folder, '.samleng-writing')
    for (const path of ['next/b/2.md', 'last/a/1.md', 'last/b/2.md']) {
      await mkdir(dirname(join(workshop, path)), { recursive: true })
      await writeFile(join(workshop, path), path.startsWith('last') ? 'old' : 'new')
    }
    await writeFile(join(workshop, 'moving'), 'a/1.md\na/3.md\nb/2.md')
    await writeFile(join(folder, 'a/1.md'), 'new')
    await writeFile(join(folder, 'a/3.md'), 'new')
    assert.equal(await takeBackFiles(folder), true)
    assert.deepEqual(await textsIn(folder), before)
    assert.equal(await takeBackFiles(folder), false)
  }))

test('a writing that was finished and not tidied up stays', () =>
  inFolder({ 'a/1.md': 'new' }, async (folder) => {
    await mkdir(join(folder, '.samleng-writing/last/a'), { recursive: true })
    await writeFile(join(folder, '.samleng-writing/last/a/1.md'), 'old')
    await takeBackFiles(folder)
    assert.deepEqual(await textsIn(folder), { 'a/1.md': 'new' })
  }))
