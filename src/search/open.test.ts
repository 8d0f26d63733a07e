import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { filesOf } from './build.ts'
import { failureOf } from './download.ts'
import type { Manifest } from './index-file.ts'
import { openIndex } from './open.ts'
import { openFiles, recordWith } from './trial.ts'

const record = recordWith({ title: 'One គ្រូ', names: ['1.1'], facets: { sectors: ['water'] } })
const [small] = filesOf([record], 'en')
const manifest = JSON.parse(small?.body ?? '') as Manifest

/** Enough text for an index of several parts. */
const many = Array.from({ length: 300 }, (_, number) =>
  recordWith({
    address: `/asks/ask-${number}/`,
    title: `Ask ${number} គ្រូបង្រៀន`,
    sections: [{ anchor: 'a', heading: '', text: `word${number} and ${'many words '.repeat(20)}` }],
  }),
)
const files = filesOf(many, 'en')
const without = (name: RegExp) => files.filter(({ path }) => !name.test(path))

test('an index that went through JSON has the same terms, facets and records', async () => {
  const index = await openFiles(filesOf([record], 'en'))
  const { address, title, names, summary, sections } = record
  assert.deepEqual(await index.records([0]), [{ address, title, names, summary, sections }])
  const terms = await index.terms('one')
  const [postings] = await terms.postings('words', [terms.words.find('one')])
  assert.deepEqual([...(postings?.records ?? [])], [0])
  // In the title, and in the address, after the title, a name of two words and nothing, each with a seat between.
  assert.deepEqual(await index.seats('words', [terms.words.find('ask')]), [[[8]]])
})

test('the same records make the same files, and each name changes with what the file holds', () => {
  assert.deepEqual(filesOf(many, 'en'), files)
  const [first, ...others] = many
  const changed = filesOf([{ ...first, title: 'Another' } as typeof record, ...others], 'en')
  const paths = new Set(files.map(({ path }) => path))
  assert.equal(
    changed.filter(({ path, body }) => paths.has(path) && !files.some((file) => file.body === body))
      .length,
    1,
  )
})

test('a small index is one file, and a larger one has parts', () => {
  assert.equal(filesOf([record], 'en').length, 1)
  assert.ok(files.length > 8)
  for (const { path } of files.slice(1)) assert.match(path, /^en\/[a-z-]+-\d+\.[\w-]{5}\.json$/)
})

test('one file and many files give the same answers', async () => {
  const inside = await openFiles(filesOf(many.slice(0, 20), 'en'))
  const { total, results } = await answer(inside, { query: 'word7' })
  assert.equal(results[0]?.address, '/asks/ask-7/')
  const found = await answer(await openFiles(files), { query: 'word7 ' })
  assert.deepEqual(found.results[0], results[0])
  assert.equal(total, 1)
})

test('an empty site has an index, too', async () => {
  const index = await openFiles(filesOf([], 'en'))
  assert.equal(index.count, 0)
  assert.equal((await answer(index, { query: 'one' })).total, 0)
})

test('where parts do not come, the answer is what the others give, and says so', async () => {
  const request = { query: 'word7 គ្រូ' }
  assert.equal((await answer(await openFiles(files), request)).missing, false)
  for (const name of [/words-\d/, /pairs-\d/, /pair-lexicon/, /records-\d/])
    assert.equal(
      (await answer(await openFiles(without(name)), request)).missing,
      true,
      String(name),
    )
  const found = await answer(await openFiles(without(/records-[0-4]\./)), { query: 'many' })
  assert.ok(found.missing && found.total === 300 && found.results.length < 20)
  const phrase = await answer(await openFiles(without(/word-seats/)), { query: '"many words"' })
  assert.equal(phrase.missing, true)
})

test('without the words or the facets there is no answer', async () => {
  await assert.rejects(openFiles(without(/lexicon-0/)))
  await assert.rejects(openFiles(without(/columns-0/)))
})

test('a part that was cut off, or swapped for a page of excuses, did not come', async () => {
  for (const wrong of ['', '<html>', '[]']) {
    const spoilt = files.map((file) =>
      /\/records-/.test(file.path) ? { ...file, body: wrong } : file,
    )
    const found = await answer(await openFiles(spoilt), { query: 'many' })
    assert.deepEqual([found.missing, found.total, found.results.length], [true, 300, 0])
  }
})

test('an index of another version is refused', async () => {
  assert.equal(await failure(JSON.stringify({ ...manifest, version: 1 })), 'version')
})

test('what is no index, or only a part of one, is refused', async () => {
  const text = JSON.stringify(manifest)
  const { series: _, ...unnamed } = manifest
  const spoilt = { ...manifest, count: 2 }
  const wrong = [
    '',
    '[]',
    'null',
    '<html>',
    text.slice(0, -9),
    JSON.stringify(spoilt),
    JSON.stringify(unnamed),
    JSON.stringify({ ...manifest, inside: {} }),
  ]
  for (const each of wrong) assert.equal(await failure(each), 'broken', each.slice(-200))
})

const failure = (text: string) =>
  openIndex(text, () => Promise.reject(new Error('There are no other files.'))).then(
    () => 'none',
    failureOf,
  )
