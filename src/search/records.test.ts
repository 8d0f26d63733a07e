import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { corpusOf } from '#model/corpus.ts'
import type { Body, Entry } from '#model/entry.ts'
import { readTrial } from '#reader/trial.ts'
import { schemas } from '#schema/index.ts'
import { answer } from './answer.ts'
import { recordsOf } from './records.ts'
import { indexWith } from './trial.ts'

const { site } = (await readTrial()).corpus

const bodyWith = (...sections: Body['sections']): Body => ({
  parts: [],
  sections,
  links: [],
  images: [],
})

const entryOf = (
  collection: 'asks' | 'organizations' | 'reviews' | 'recommendations',
  id: string,
  data: Record<string, unknown>,
  rest: Partial<Entry> = {},
): Entry => {
  const place = { file: `content/${collection}/${id}.md`, lines: {} }
  const parsed = schemas[collection].parse({ title: id, ...data })
  const plain = { locale: 'en', body: bodyWith(), translations: [] }
  return { ...plain, ...place, collection, id, data: parsed, ...rest } as Entry
}

const ask = entryOf(
  'asks',
  'dialogue',
  {
    title: 'A dialogue',
    date: '2021-06-02',
    sectors: ['rights'],
    askedBy: ['ccc'],
    addressees: ['un'],
    sources: ['a'],
    history: [
      {
        date: '2021-07-01',
        kind: 'commitment',
        due: '2021-12',
        text: 'Promised in July.',
        sources: ['a'],
      },
      { date: '2030-01-01', kind: 'completion', text: 'Not yet.', sources: ['a'] },
    ],
  },
  {
    body: bodyWith({ anchor: 'why', depth: 2, heading: 'Why', text: 'Because.' }),
    translations: [
      {
        locale: 'km',
        file: 'content/asks/dialogue.km.md',
        lines: {},
        data: {
          translation: 'draft',
          title: 'កិច្ចសន្ទនា',
          history: { '2021-07-01-commitment': 'សន្យា' },
        },
        body: bodyWith(),
      },
    ],
  },
)
const review = { stateUnderReview: 'XAA', cycle: '2', date: '2014-01-28', sources: ['a'] }
const corpus = corpusOf(
  [
    ask,
    entryOf('organizations', 'ccc', { acronym: 'CCC', kind: 'coalition' }),
    entryOf('reviews', 'xaa-2', review),
    entryOf('recommendations', 'xaa-2/118-22', {
      review: 'xaa-2',
      paragraph: '118.22',
      recommendingStates: ['XBB'],
      wording: 'Repeal article 305.',
      sources: ['a'],
    }),
  ],
  site,
  '2022-01-01',
)
const recordAt = (address: string, locale: string) =>
  recordsOf(corpus, locale, (code) => `State ${code}`).find((record) => record.address === address)

test('a record carries the state of its day, its sectors and its year', () => {
  assert.deepEqual(recordAt('/asks/dialogue/', 'en')?.facets, {
    sectors: ['rights'],
    state: ['promised', 'overdue'],
    year: ['2021'],
  })
  const recommendation = recordAt('/recommendations/xaa-2/118-22/', 'en')
  assert.deepEqual(recommendation?.facets, { position: ['pending'], year: ['2014'] })
})

test('an event is a section at its own anchor, once it has happened', () => {
  assert.deepEqual(recordAt('/asks/dialogue/', 'en')?.sections, [
    { anchor: 'why', heading: 'Why', text: 'Because.' },
    { anchor: '2021-07-01-commitment', heading: '', text: 'Promised in July.' },
  ])
})

test('a translation gives its own words, and what it leaves out says its language', () => {
  const record = recordAt('/asks/dialogue/', 'km')
  assert.equal(record?.title, 'កិច្ចសន្ទនា')
  assert.equal(record?.locale, 'km')
  assert.deepEqual(record?.names, ['2021-06-02', 'A dialogue'])
  assert.deepEqual(record?.sections, [
    { anchor: 'why', heading: 'Why', text: 'Because.', locale: 'en' },
    { anchor: '2021-07-01-commitment', heading: '', text: 'សន្យា' },
  ])
})

test('an entry that is not translated is there in its own language', () => {
  assert.equal(recordAt('/organizations/ccc/', 'km')?.locale, 'en')
})

test('numbers, acronyms and States are names of a record', () => {
  assert.deepEqual(recordAt('/organizations/ccc/', 'en')?.names, ['CCC'])
  const recommendation = recordAt('/recommendations/xaa-2/118-22/', 'en')
  assert.deepEqual(recommendation?.names, ['118.22', 'XBB', 'State XBB'])
  assert.deepEqual(recordAt('/reviews/xaa-2/', 'en')?.names, ['XAA', 'State XAA', '2014-01-28'])
})

test('an entry is called by its day, as the numbers say it and as the page does', async () => {
  const { date } = translator('en')
  const meeting = recordsOf(corpus, 'en', undefined, date).find(({ type }) => type === 'asks')
  assert.deepEqual(meeting?.names.slice(0, 2), ['2021-06-02', '2 June 2021'])
  const index = await indexWith(...recordsOf(corpus, 'en', undefined, date))
  for (const query of ['2021-06-02', '2 June 2021', 'June 2021', 'june 2', '2021-06']) {
    const { results } = await answer(index, { query })
    assert.equal(results[0]?.address, '/asks/dialogue/', query)
  }
})

test('a day is found as the pages of each language write it', async () => {
  const { date } = translator('km')
  const index = await indexWith(...recordsOf(corpus, 'km', undefined, date))
  for (const query of [
    '2021-06-02',
    date('2021-06-02'),
    '០២-០៦-២០២១'.split('-').reverse().join('-'),
  ]) {
    const { results } = await answer(index, { query })
    assert.equal(results[0]?.address, '/asks/dialogue/', query)
  }
})

test('a guide for editors is found, below the entries that speak of the same', async () => {
  const guide = {
    title: 'Write about wells',
    address: '/write-about-wells/',
    isAside: true,
  } as const
  const text = [
    { anchor: '', heading: '', text: 'The wells of the north, and those wells that are dry.' },
  ]
  const others = ['One', 'Two', 'Three'].map((title) => ({ title, address: `/asks/${title}/` }))
  const index = await indexWith(guide, ...others, { address: '/asks/wells/', sections: text })
  const found = await answer(index, { query: 'wells' })
  assert.deepEqual(
    found.results.map(({ address }) => address),
    ['/asks/wells/', '/write-about-wells/'],
  )
})

test('of the pages, those for editors are aside', async () => {
  const page = (audience: string) => `---\ntitle: ${audience}\naudience: ${audience}\n---\n`
  const files = { 'pages/a.md': page('readers'), 'pages/b.md': page('editors') }
  const records = recordsOf((await readTrial(files)).corpus, 'en')
  assert.deepEqual(
    records.filter(({ isAside }) => isAside).map(({ title }) => title),
    ['editors'],
  )
})
