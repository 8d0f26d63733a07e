import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial } from '#reader/trial.ts'
import { asParagraph, printed } from './_printed.ts'
import { statesOf } from './_states.ts'
import { titleFrom } from './_title.ts'

const { corpus } = await readTrial()
const states = statesOf({ themes: {}, states: {}, positions: {} }, corpus)
const read = (text: string) => printed(text, states)

test('a recommendation is taken apart as reports print it', () => {
  assert.deepEqual(read('118.22 Guarantee free media (Portugal);'), {
    paragraph: '118.22',
    wording: 'Guarantee free media',
    recommendingStates: ['PRT'],
    unknownStates: [],
  })
  assert.deepEqual(
    read(
      '140.7. Ratify it (Maldives) (Bolivia (Plurinational State of), Togo);\nSource of Position: A/HRC/59/15/Add.1 - Para.3',
    ),
    {
      paragraph: '140.7',
      wording: 'Ratify it',
      recommendingStates: ['MDV', 'BOL', 'TGO'],
      unknownStates: [],
      positionSymbol: 'A/HRC/59/15/Add.1',
    },
  )
})

test('brackets that name no State stay in the text', () => {
  assert.equal(
    read('1.1 Ratify the Convention (CEDAW) (Spain)').wording,
    'Ratify the Convention (CEDAW)',
  )
  const { wording, otherBrackets, recommendingStates } = read('1.1 Ratify the Convention (CEDAW);')
  assert.deepEqual(
    [wording, otherBrackets, recommendingStates],
    ['Ratify the Convention (CEDAW)', 'CEDAW', []],
  )
})

test('a State that is misspelt in brackets is noticed', () => {
  assert.deepEqual(read('1.1 Build wells (Portugall);').unknownStates, ['Portugall'])
})

test('a number without words, and words without a number', () => {
  assert.deepEqual([read('118.22.').paragraph, read('118.22.').wording], ['118.22', ''])
  assert.equal(read('Give 1.5 million of them a home').paragraph, undefined)
})

test('the number of a paragraph is known however it is written', () => {
  for (const text of ['118.10', '118.10.', '§ 118.10', 'para. 118.10', 'Paragraph 118.10'])
    assert.equal(asParagraph(text), '118.10', text)
  assert.equal(asParagraph('104.2 (a)'), '104.2a')
  for (const text of ['118', '1 January', '2014-06-26', 'x 118.1'])
    assert.equal(asParagraph(text), '', text)
})

test('a title is the first clause, or as many words as a line holds', () => {
  assert.equal(
    titleFrom('guarantee free and independent media, by repealing two articles of the code', 'en'),
    'Guarantee free and independent media',
  )
  const long = titleFrom(
    'Take '.concat('further measures towards the full enjoyment of all human rights '.repeat(3)),
    'en',
  )
  assert.equal(
    long,
    'Take further measures towards the full enjoyment of all human rights further measures…',
  )
  assert.ok(long.length <= 90)
})

test('a title in a script without spaces ends between two words', () => {
  const wording = 'ធានាសិទ្ធិសេរីភាពក្នុងការបញ្ចេញមតិរបស់ប្រជាពលរដ្ឋទាំងអស់នៅទូទាំងប្រទេសដោយគ្មានការរើសអើងណាមួយឡើយ'
  const title = titleFrom(wording, 'km')
  const ends = [...new Intl.Segmenter('km', { granularity: 'word' }).segment(wording)].map(
    ({ index }) => index,
  )
  assert.ok(title.endsWith('…') && title.length <= 90)
  assert.ok(ends.includes(title.length - 1))
})
