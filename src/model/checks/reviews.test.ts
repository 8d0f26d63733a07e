import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, right, trial } from '#reader/trial.ts'

const told = async (changes: Changes) => reportLines(await trial(changes), translator('en'))

const recommendation = right['recommendations/xaa-2/118-22.md']
const another = (paragraph: string) =>
  recommendation.replace('118.22', paragraph).replace('Release them', `Release ${paragraph}`)

interface Total {
  measure: string
  number: number
  date?: string
  official?: boolean
}

/** The review with totals, each of five lines that begin with the measure; the first measure stands on line 8. */
const review = (totals: Total[], fields = '') => ({
  'reviews/xaa-2.md': `${right['reviews/xaa-2.md'].replace(/---\n$/, '')}totals:\n${totals
    .map(
      ({ measure, number, date = '2014-06-26', official = true }) =>
        `  - measure: ${measure}\n    number: ${number}\n    date: ${date}\n    countedBy: UN\n    official: ${official}\n    sources: [minutes]\n`,
    )
    .join('')}${fields}---\n`,
})

const complete = 'complete: true\n'

test('the declared totals of a complete review are what the files say on their day', async () => {
  const totals = [
    { measure: 'received', number: 1 },
    { measure: 'supported', number: 0, date: '2014-06-25' },
    { measure: 'supported', number: 1 },
  ]
  assert.deepEqual(await told(review(totals, complete)), [])
})

test('a declared total that the files of a complete review do not bear out is a problem', async () => {
  assert.deepEqual(await told(review([{ measure: 'supported', number: 2 }], complete)), [
    'content/reviews/xaa-2.md:9:5  totals.0.number  2 are declared as supported on 2014-06-26, and the files here say 1. Correct the number, add what is missing, or set complete: false.  [total-mismatch]',
  ])
})

test('a review that is not complete may have fewer files, not more', async () => {
  assert.deepEqual(await told(review([{ measure: 'received', number: 205 }])), [])
  assert.deepEqual(await told(review([{ measure: 'received', number: 0 }])), [
    'content/reviews/xaa-2.md:9:5  totals.0.number  0 are declared as received, and there are 1 files. Correct the number, or look for a file too many.  [total-exceeded]',
  ])
})

test('on one day there is one official number of a measure', async () => {
  const totals = [
    { measure: 'supported', number: 163 },
    { measure: 'supported', number: 164 },
    { measure: 'supported', number: 201, official: false },
  ]
  assert.deepEqual(await told(review(totals)), [
    'content/reviews/xaa-2.md:15:5  totals.1.number  164 supported on 2014-06-26 is the second official number of that day, after 163. Keep one, or set official: false for the count by another rule.  [duplicate-total]',
  ])
})

test('a count by another rule is not compared', async () => {
  const other = { measure: 'supported', number: 9, official: false }
  assert.deepEqual(await told(review([other], complete)), [])
})

test('the positions of one day make up what was received', async () => {
  const totals = [
    { measure: 'received', number: 205, date: '2014-01-28' },
    { measure: 'supported', number: 163 },
    { measure: 'noted', number: 41 },
  ]
  assert.deepEqual(await told(review(totals)), [
    'content/reviews/xaa-2.md:15:5  totals.1.number  On 2014-06-26, 163 supported, 41 noted and 0 pending make 204, and 205 were received. Correct the numbers.  [totals-apart]',
  ])
  assert.deepEqual(await told(review([...totals, { measure: 'pending', number: 1 }])), [])
})

test('a position that is in force from an earlier day counts with those of a later one', async () => {
  const totals = [
    { measure: 'received', number: 205, date: '2014-01-28' },
    { measure: 'pending', number: 42, date: '2014-01-28' },
    { measure: 'supported', number: 163 },
    { measure: 'noted', number: 42 },
  ]
  assert.deepEqual(await told(review(totals)), [
    'content/reviews/xaa-2.md:21:5  totals.2.number  On 2014-06-26, 163 supported, 42 noted and 42 pending make 247, and 205 were received. Correct the numbers.  [totals-apart]',
  ])
  assert.deepEqual(await told(review([...totals, { measure: 'pending', number: 0 }])), [])
})

test('a recommendation that cannot be read does not make the totals wrong', async () => {
  const changes = { 'recommendations/xaa-2/118-22.md': recommendation.replace('paragraph', 'para') }
  const lines = await told({
    ...review([{ measure: 'received', number: 1 }], complete),
    ...changes,
  })
  assert.deepEqual(
    lines.map((line) => /\[(.*)\]$/.exec(line)?.[1]),
    ['unknown-field'],
  )
})

test('a paragraph stands once in a review', async () => {
  assert.deepEqual(
    await told({
      'recommendations/xaa-2/118-23.md': another('118.22').replace('Release 118.22', 'Other'),
    }),
    [
      'content/recommendations/xaa-2/118-23.md:4:1  paragraph  Paragraph 118.22 of xaa-2 is already in content/recommendations/xaa-2/118-22.md. A number stands once in a report: correct one of the two.  [duplicate-paragraph]',
    ],
  )
})

test('a recommendation lies where its review and paragraph say', async () => {
  assert.deepEqual(await told({ 'recommendations/xaa-2/118-3.md': another('118.23') }), [
    'content/recommendations/xaa-2/118-3.md:4:1  paragraph  Paragraph 118.23 of xaa-2 belongs in content/recommendations/xaa-2/118-23.md. Move the file there, or correct review and paragraph.  [misplaced-recommendation]',
  ])
  assert.deepEqual(await told({ 'recommendations/xaa-3/118-23.md': another('118.23') }), [
    'content/recommendations/xaa-3/118-23.md:3:1  review  Paragraph 118.23 of xaa-2 belongs in content/recommendations/xaa-2/118-23.md. Move the file there, or correct review and paragraph.  [misplaced-recommendation]',
  ])
})

test('a State has a code that some language has a name for, or site.yml', async () => {
  const toldOf = async (states: string, site: string = right['site.yml']) =>
    reportLines(
      await trial(
        {
          'site.yml': site,
          'recommendations/xaa-2/118-22.md': recommendation.replace(
            'sources:',
            `recommendingStates: [${states}]\nsources:`,
          ),
        },
        { languages: readingWords() },
      ),
      translator('en'),
    )
  assert.deepEqual(await toldOf('PRT, KHM, XAB'), [])
  assert.deepEqual(await toldOf('PRT, PTR, PRO'), [
    'content/recommendations/xaa-2/118-22.md:5:27  recommendingStates  “PTR” is not the code of a State. Did you mean “PRT”?  [unknown-state-code]',
    'content/recommendations/xaa-2/118-22.md:5:32  recommendingStates  “PRO” is not the code of a State. Take the one of ISO 3166-1 alpha-3, such as PRT for Portugal, or name it in stateNames of site.yml.  [unknown-state-code]',
  ])
  const named = right['site.yml'].replace(
    'licence:',
    'stateNames: { PRO: { en: Prosperia } }\nlicence:',
  )
  assert.deepEqual(await toldOf('PRO', named), [])
})
