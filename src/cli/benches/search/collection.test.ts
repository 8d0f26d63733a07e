import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { translator } from '#i18n/index.ts'
import { CollectionError, collectionsIn } from './collection.ts'

const root = mkdtempSync(join(tmpdir(), 'samleng-collections-'))
after(() => rmSync(root, { recursive: true }))

function folderWith(name: string, files: Record<string, string | Buffer>): string {
  const folder = join(root, name)
  mkdirSync(folder)
  for (const [file, body] of Object.entries(files)) writeFileSync(join(folder, file), body)
  return folder
}

const collection = (name: string) => ({
  name,
  docs: [{ id: 'a', title: 'Wells', text: 'Clean water', language: 'en' }],
  queries: [
    { id: 'q1', text: 'wells' },
    { id: 'q2', text: 'nothing' },
  ],
  qrels: { q1: { a: 2 }, q2: { a: 0 } },
})

test('every collection of a folder is read, packed or not; queries without a right page are left out', () => {
  const folder = folderWith('two', {
    'b.json': JSON.stringify(collection('b')),
    'a.json.gz': gzipSync(JSON.stringify({ ...collection('a'), note: 'more than is asked for' })),
    'list.json': '[{"typo":"wels","word":"wells","n":1}]',
    'README.md': 'Not JSON.',
  })
  const collections = collectionsIn(folder)
  assert.deepEqual(
    collections.map(({ name }) => name),
    ['a', 'b'],
  )
  assert.deepEqual(collections[0]?.pages, [{ id: 'a', title: 'Wells', text: 'Clean water' }])
  assert.deepEqual(collections[0]?.queries, [{ text: 'wells', grades: { a: 2 } }])
})

test('the language is that of the queries, unless the collection says it', () => {
  const khmer = { ...collection('x'), queries: [{ id: 'q1', text: 'អណ្តូង SWN' }] }
  const folder = folderWith('languages', {
    'a.json': JSON.stringify(khmer),
    'b.json': JSON.stringify({ ...khmer, locale: 'en' }),
    'c.json': JSON.stringify(collection('c')),
  })
  assert.deepEqual(
    collectionsIn(folder).map(({ locale }) => locale),
    ['km', 'en', 'en'],
  )
})

const message = (folder: string): string => {
  try {
    collectionsIn(folder)
  } catch (error) {
    if (error instanceof CollectionError) return translator('en').t(error.key, error.values)
  }
  return 'nothing was wrong'
}

test('what is wrong with a folder or a file of it is said in a sentence', () => {
  const missing = join(root, 'missing')
  assert.equal(
    message(missing),
    `There is no folder ${missing}. Name one that holds collections with judgements.`,
  )
  const empty = folderWith('empty', {})
  assert.equal(
    message(empty),
    `The folder ${empty} holds no collection with judgements. Put a .json or .json.gz file there: a name, docs, queries and qrels.`,
  )
  const cut = folderWith('cut', { 'a.json': '{"name": "a", "qrels"' })
  assert.equal(
    message(cut),
    `${join(cut, 'a.json')} cannot be read as JSON. Look whether the file is there and whole.`,
  )
  const { docs: _, ...without } = collection('a')
  const wrong = folderWith('wrong', { 'a.json': JSON.stringify({ ...without, docs: [{ id: 1 }] }) })
  assert.equal(
    message(wrong),
    `${join(wrong, 'a.json')}  docs.0.id  This is not as it must be in a collection with judgements: a name, docs with id, title and text, queries with id and text, qrels with a grade for each right page of each query.`,
  )
})
