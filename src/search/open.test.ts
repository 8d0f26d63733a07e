import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexOf } from './build.ts'
import { openIndex } from './open.ts'
import { IndexError } from './open-file.ts'

const record = {
  address: '/asks/one/',
  type: 'asks',
  title: 'One គ្រូ',
  summary: '',
  locale: 'en',
  names: [],
  facets: {},
  sections: [],
} as const
const file = indexOf([record], 'en')

test('an index that went through JSON has the same terms, places and records', async () => {
  const index = openIndex(JSON.stringify(file))
  assert.deepEqual(await index.records([0]), [record])
  const one = index.words.find('one')
  // In the title, the first part, and in the address, the fourth.
  assert.deepEqual(await index.postings('words', [one]), [
    [
      { part: 0, times: 1 },
      { part: 3, times: 1 },
    ],
  ])
  assert.equal(index.words.count(one), 2)
})

test('the same records make the same file', () => {
  assert.equal(JSON.stringify(indexOf([record], 'en')), JSON.stringify(file))
})

test('an empty site has an index, too', () => {
  assert.equal(openIndex(JSON.stringify(indexOf([], 'en'))).facets.length, 0)
})

test('an index of another version is refused', () => {
  assert.throws(() => openIndex(JSON.stringify({ ...file, version: 2 })), isError('version'))
})

test('what is no index, or only a part of one, is refused', () => {
  const text = JSON.stringify(file)
  const spoilt = { ...file, lengths: '' }
  const { pairs: _, ...without } = file
  for (const wrong of [
    '',
    '[]',
    'null',
    '<html>',
    text.slice(0, -9),
    JSON.stringify(spoilt),
    JSON.stringify(without),
  ])
    assert.throws(() => openIndex(wrong), isError('broken'), wrong.slice(0, 30))
})

const isError = (code: IndexError['code']) => (error: unknown) =>
  error instanceof IndexError && error.code === code
