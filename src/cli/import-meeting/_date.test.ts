import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cuesOf } from './_cues.ts'
import { dayOf } from './_date.ts'
import type { Passage } from './_passages.ts'

const cues = cuesOf()
const passages = (...texts: string[]): Passage[] =>
  texts.map((text, index) => ({
    kind: 'paragraph',
    text,
    place: { line: index + 1 },
    node: { type: 'paragraph', children: [] },
  }))

test('a day is read in every usual writing', () => {
  const written = [
    '2021-06-02',
    '2 June 2021',
    '02 June, 2021',
    '2nd of June 2021',
    'the 2nd day of June, 2021',
    'June 2, 2021',
    'June 02 2021',
    'Jun. 2nd, 2021',
    'Wednesday, 2 June 2021',
    '2–3 June 2021',
    '2 and 3 June 2021',
    '2.6.2021',
    '02.06.2021',
    'ថ្ងៃទី២ ខែមិថុនា ឆ្នាំ២០២១',
    'ថ្ងៃទី ០២ ខែ មិថុនា ឆ្នាំ ២០២១',
    'ថ្ងៃពុធ ទី២ ខែមិថុនា ឆ្នាំ២០២១',
    'ថ្ងៃទី០២ ខែ០៦ ឆ្នាំ២០២១',
    '២ មិថុនា ២០២១',
  ]
  for (const text of written)
    assert.equal(dayOf(passages(`Date: ${text}`), cues).chosen?.value, '2021-06-02', text)
})

test('any day of the calendar is found however it is written, with its words', () => {
  const day = fc.date({
    min: new Date('1950-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  })
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  fc.assert(
    fc.property(day, fc.constantFrom('en-GB', 'en-US', 'km'), (day, tag) => {
      const written = new Intl.DateTimeFormat(tag, options).format(day)
      const { chosen } = dayOf(passages(`Date: ${written}`), cues)
      assert.equal(chosen?.value, day.toISOString().slice(0, 10))
      assert.equal(chosen?.span.words, written)
    }),
  )
})

test('what is no day of the calendar is none', () => {
  for (const text of ['31 June 2021', '2021-13-02', '30.2.2021', 'version 1.2.2021.4', '0/0/2021'])
    assert.deepEqual(dayOf(passages(`Date: ${text}`), cues), { others: [] }, text)
})

test('the day behind a label comes before the one they met on, that before one at the head', () => {
  const head = 'Samara City, 4 May 2024'
  const held = 'The meeting was held on 3 May 2024. It recalled the law of 1 January 2020.'
  const label = 'Date: 2 May 2024'
  const chosen = (...texts: string[]) => dayOf(passages(...texts), cues).chosen?.value
  assert.equal(chosen(head, held, label), '2024-05-02')
  assert.equal(chosen(head, held), '2024-05-03')
  assert.equal(chosen(head), '2024-05-04')
  assert.equal(
    chosen(`${held.replace('was held', 'looked back')} ${'And more was said. '.repeat(20)}`),
    undefined,
  )
})

test('a day that can be read in two ways is the one that stands elsewhere in clear', () => {
  assert.equal(
    dayOf(passages('Date: 02/06/2021', 'It was held on 2 June 2021.'), cues).chosen?.value,
    '2021-06-02',
  )
  assert.equal(dayOf(passages('Date: 14/06/2021'), cues).chosen?.value, '2021-06-14')
  const { chosen, others } = dayOf(passages('Date: 02/06/2021'), cues)
  assert.equal(chosen, undefined)
  assert.deepEqual(
    others.map(({ value, other }) => [value, other]),
    [['2021-06-02', '2021-02-06']],
  )
})
