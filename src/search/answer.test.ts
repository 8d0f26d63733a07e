import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from './answer.ts'
import { addressesOf, indexWith, textSection } from './trial.ts'

const site = await indexWith(
  {
    address: '/asks/vaccination/',
    title: 'Vaccination of civil-society workers',
    facets: { sectors: ['health'], state: ['open'], year: ['2021'] },
  },
  {
    address: '/asks/government/',
    title: 'The government and its budget',
    facets: { sectors: ['money'], state: ['open'], year: ['2021'] },
  },
  {
    address: '/meetings/one/',
    type: 'meetings',
    title: 'A meeting',
    sections: [
      { anchor: '', heading: '', text: 'Who was there.' },
      { anchor: 'health', heading: 'Health', text: 'Workers asked to be vaccinated. A movement.' },
    ],
    facets: { sectors: ['health', 'money'], year: ['2021'] },
  },
  { address: '/organizations/ccc/', type: 'organizations', title: 'A committee', names: ['CCC'] },
  { address: '/recommendations/khm-2/118-22/', title: 'Free press', names: ['118.22'] },
  { address: '/recommendations/khm-2/118-2/', title: 'Other', names: ['118.2', '22 118'] },
  {
    address: '/km/training/',
    locale: 'km',
    title: 'គ្រូបង្រៀន',
    sections: [{ anchor: 'a', heading: '', text: 'ការ\u200Bបណ្តុះបណ្តាល\u200Bគ្រូ​បង្រៀន​តាម​ប្រព័ន្ធ​អនឡាញ។' }],
  },
  { address: '/km/other/', locale: 'km', title: 'ការគាំទ្រថវិកាជាតិ', summary: 'ខ្មែរ' },
)

test('a misspelt word finds the word that was meant, and its other forms', async () => {
  assert.deepEqual(await addressesOf(site, 'vacination'), ['/asks/vaccination/', '/meetings/one/'])
  assert.equal((await addressesOf(site, 'goverment'))[0], '/asks/government/')
})

test('a form of a word finds the others', async () => {
  assert.deepEqual((await addressesOf(site, 'vaccinated ')).sort(), [
    '/asks/vaccination/',
    '/meetings/one/',
  ])
})

test('a word that no record has is named where likely ones were found in its place', async () => {
  assert.deepEqual((await answer(site, { query: 'goverment budget' })).unknown, ['goverment'])
  assert.deepEqual((await answer(site, { query: 'gov' })).unknown, [])
  assert.deepEqual((await answer(site, { query: 'qqzzqq' })).unknown, [])
})

test('a word that is being typed finds what begins so', async () => {
  assert.deepEqual(await addressesOf(site, 'gov'), ['/asks/government/'])
  assert.deepEqual(await addressesOf(site, 'gov '), [])
})

test('a word as typed stands above a likely misspelling of it', async () => {
  const misspelt = {
    address: '/asks/a/',
    sections: [textSection('It says goverment in a long text.')],
  }
  const common = Array.from({ length: 24 }, (_, number) => ({
    address: `/asks/b${number}/`,
    title: 'Government',
  }))
  const found = await addressesOf(await indexWith(...common, misspelt), 'goverment ')
  assert.equal(found[0], '/asks/a/')
  assert.equal(found.length, 20)
})

test('all words stand above some, however loud the one is', async () => {
  const index = await indexWith(
    { address: '/asks/one/', title: 'Teachers', summary: 'Teachers, teachers, teachers' },
    {
      address: '/asks/both/',
      sections: [textSection('Of all that was said, some was on the training of teachers.')],
    },
  )
  assert.deepEqual(await addressesOf(index, 'teachers training'), ['/asks/both/', '/asks/one/'])
})

test('of more than two words, a record that lacks one counts for less, and may still come first', async () => {
  const index = await indexWith(
    {
      address: '/asks/long/',
      sections: [textSection(`Budget. ${'Of this. '.repeat(40)} Rural girls.`)],
    },
    { address: '/asks/title/', title: 'Schools for rural girls' },
    { address: '/asks/one/', title: 'Rural roads' },
    ...Array.from({ length: 20 }, (_, number) => ({ address: `/asks/${number}/`, title: 'Other' })),
  )
  const found = await addressesOf(index, 'budget for rural girls')
  assert.deepEqual(found.slice(0, 3), ['/asks/title/', '/asks/long/', '/asks/one/'])
})

test('words in a row stand above the same words apart', async () => {
  const index = await indexWith(
    { address: '/asks/apart/', summary: 'The press is to be free.' },
    { address: '/asks/row/', summary: 'There is to be a free press.' },
  )
  assert.deepEqual(await addressesOf(index, 'free press'), ['/asks/row/', '/asks/apart/'])
})

test('where nothing is found, the nearest words of the site are given to try', async () => {
  const { total, nearest } = await answer(site, { query: 'vaxcinnatoin' })
  assert.deepEqual([total, nearest[0]], [0, 'vaccination'])
  assert.deepEqual((await answer(site, { query: 'vaccination' })).nearest, [])
})

test('a word that the site lacks does not hide what it has', async () => {
  const everywhere = Array.from({ length: 40 }, (_, number) => ({
    title: `Human rights ${number}`,
  }))
  const index = await indexWith(...everywhere)
  assert.equal((await answer(index, { query: 'human rights zzzqqqx ' })).total, 40)
})

test('a paragraph number finds its recommendation and no neighbour', async () => {
  assert.deepEqual(await addressesOf(site, '118.22'), ['/recommendations/khm-2/118-22/'])
  assert.deepEqual(await addressesOf(site, '១១៨.២២'), ['/recommendations/khm-2/118-22/'])
})

test('a number as typed stands above longer ones that begin so', async () => {
  const index = await indexWith(
    { address: '/asks/longer/', title: '41.10 and 41.10' },
    { address: '/asks/text/', sections: [textSection('It is said in 41.1 of the report.')] },
  )
  assert.deepEqual(await addressesOf(index, '41.1'), ['/asks/text/', '/asks/longer/'])
})

test('an acronym finds the organization', async () => {
  assert.deepEqual(await addressesOf(site, 'ccc'), ['/organizations/ccc/'])
})

test('a Khmer word finds the sentence it stands in, with zero-width spaces or without, in other encodings', async () => {
  for (const query of ['បណ្តុះបណ្តាល', 'បណ្ដុះបណ្ដាល', 'បណ្តុះ\u200Bបណ្តាល', 'ការបណ្តុះបណ្តាលគ្រូ'])
    assert.equal((await addressesOf(site, query))[0], '/km/training/', query)
  assert.deepEqual(await addressesOf(site, 'ខែ្មរ'), ['/km/other/'])
})

test('a result leads to the section that answers, with the words marked', async () => {
  const [, meeting] = (await answer(site, { query: 'vaccination' })).results
  assert.equal(meeting?.anchor, 'health')
  const marked = meeting?.excerpt.marks.map(([from, to]) => meeting.excerpt.text.slice(from, to))
  assert.deepEqual(marked, ['vaccinated'])
})

test('a result says how it stands', async () => {
  const [ask] = (await answer(site, { query: 'vaccination' })).results
  assert.deepEqual(ask?.facets, {
    type: ['asks'],
    sectors: ['health'],
    state: ['open'],
    position: [],
    year: ['2021'],
    language: ['en'],
  })
})

test('facets count what each value would show', async () => {
  const narrowing = { type: ['asks'] }
  const { total, facets } = await answer(site, { query: 'workers', narrowing })
  assert.equal(total, 1)
  assert.deepEqual(facets.type, [
    { value: 'asks', count: 1 },
    { value: 'meetings', count: 1 },
  ])
  assert.deepEqual(facets.sectors, [{ value: 'health', count: 1 }])
})

test('a blank query lists everything, and a query of signs nothing', async () => {
  assert.equal((await answer(site, { query: ' \u3000' })).total, 8)
  assert.equal((await answer(site, { query: '?!… ***' })).total, 0)
})
