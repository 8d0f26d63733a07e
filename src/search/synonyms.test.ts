import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesOf } from './build.ts'
import { lookUp } from './look-up.ts'
import { rank } from './rank.ts'
import { synonymsIn } from './synonyms.ts'
import { indexWith, recordWith } from './trial.ts'
import { unitsOf } from './units.ts'

const titles = [
  'Children',
  'Civil society, organization',
  'Civil law',
  'កុមារ',
  'Kids',
  'កុមារ និងយុវជន',
]
const site = indexWith(...titles.map((title) => ({ address: '/asks/a/', title })))

const table = {
  en: {
    Kids: ['children'],
    CSO: ['civil society organization', 'committee'],
    'young people': ['children', 'កុមារ'],
  },
  km: { ក្មេង: ['កុមារ'] },
}

const found = async (query: string, locale = 'en'): Promise<string[]> => {
  const index = await site
  const terms = Object.assign(Object.create(await index.terms(query)), {
    synonyms: synonymsIn(table, locale),
  })
  const { records, score } = rank(
    index.count,
    await lookUp(terms, unitsOf(query, terms)),
    () => true,
  )
  return [...records].sort((a, b) => score(b) - score(a)).map((record) => titles[record] as string)
}

test('who types a word finds its synonyms below it, and not the other way round', async () => {
  assert.deepEqual(await found('kids '), ['Kids', 'Children'])
  assert.deepEqual(await found('children '), ['Children'])
})

test('a synonym of several words is found where all of them are', async () => {
  assert.deepEqual(await found('cso '), ['Civil society, organization'])
})

test('several words may have synonyms together, in any script', async () => {
  assert.deepEqual((await found('young people ')).sort(), ['Children', 'កុមារ', 'កុមារ និងយុវជន'])
})

test('each language has its own, also for words inside a run', async () => {
  assert.deepEqual(await found('ក្មេង', 'km'), ['កុមារ', 'កុមារ និងយុវជន'])
  assert.deepEqual(await found('cso ', 'km'), [])
})

test('words are folded as queries are, and a language without words has none', () => {
  assert.deepEqual(synonymsIn({ en: { 'U.N. Éire': ['x'] } }, 'en'), { uneire: ['x'] })
  assert.deepEqual(synonymsIn({ en: {} }, 'km'), {})
})

test('words that search takes for one have the synonyms of all, and signs alone are no word', () => {
  const table = { en: { café: ['a'], cafe: ['b'], '!!!': ['c'] } }
  assert.deepEqual(synonymsIn(table, 'en'), { cafe: ['a', 'b'] })
})

test('a synonym that leads to nothing here stays out of the index', () => {
  const records = [{ address: '/asks/a/', title: 'Wells' }].map(recordWith)
  const synonyms = synonymsIn(
    { en: { taps: ['wells', 'secret plan'], plan: ['secret plan'] } },
    'en',
  )
  const [file] = filesOf(records, 'en', synonyms)
  assert.match(file?.body ?? '', /"taps":\["wells"\]/)
  assert.doesNotMatch(file?.body ?? '', /plan/)
})
