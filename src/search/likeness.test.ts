import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import Papa from 'papaparse'
import { type Likeness, likenessAmong } from './likeness.ts'

/**
 * Recommendations to the made-up State Samara, of two reviews (82 and 118), and which of the later take up which of the
 * earlier. All of them were invented for this test, in the manner of such texts, before anything was measured. The
 * weights in likeness.ts were chosen by the first half of the later ones; when one choice was made, the numbers of the
 * second half were in sight as well. They are a check, not a promise about other texts.
 */
interface Labelled {
  paragraph: string
  states: string
  sectors: string
  takesUp: string
  wording: string
}

const read = (locale: string): Labelled[] =>
  Papa.parse<Labelled>(
    readFileSync(join(import.meta.dirname, `likeness.${locale}.csv`), 'utf8').trim(),
    { header: true },
  ).data

const comparable = ({ wording, sectors, states }: Labelled) => ({
  text: wording,
  sectors: sectors.split(' '),
  states: states.split(' '),
})

/** What one would do without an index: the share of words that two texts have in common (Jaccard). */
function commonWords(rows: readonly Labelled[], locale: string): Likeness {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const words = rows.map(
    ({ wording }) =>
      new Set(
        [...segmenter.segment(wording.toLowerCase())]
          .filter(({ isWordLike }) => isWordLike)
          .map(({ segment }) => segment),
      ),
  )
  return (one, other) => {
    const [a, b] = [words[one], words[other]] as [Set<string>, Set<string>]
    const common = [...a].filter((word) => b.has(word)).length
    return common / (a.size + b.size - common)
  }
}

/** For each labelled pair whose later end is in a half, the place of the earlier end among all earlier ones, from 1. */
function placesIn(rows: readonly Labelled[], half: 0 | 1, likeness: Likeness): number[] {
  const numbers = rows.map((_, number) => number)
  const of = (review: string) =>
    numbers.filter((number) => rows[number]?.paragraph.startsWith(review))
  return of('118.')
    .filter((_, index) => index % 2 === half)
    .flatMap((later) => {
      const ranked = of('82.').toSorted((a, b) => likeness(later, b) - likeness(later, a))
      const labels = (rows[later]?.takesUp ?? '').split(' ').filter(Boolean)
      return labels.map((label) => 1 + ranked.findIndex((one) => rows[one]?.paragraph === label))
    })
}

const recall = (places: readonly number[], most: number) =>
  places.filter((place) => place <= most).length

function told(t: TestContext, name: string, places: readonly number[]): void {
  const of = places.length
  t.diagnostic(
    `${name}: ${recall(places, 1)} of ${of} labelled pairs come first, ${recall(places, 5)} of ${of} are among the first five`,
  )
}

/** Well under what was measured when they were set: in the other halves, 28 of 30 and 11 of 11. */
const floors = { en: 0.8, km: 0.85 }

for (const [locale, floor] of Object.entries(floors))
  test(`most pairs that a person would link are among the first five suggested (${locale})`, (t) => {
    const rows = read(locale)
    const likeness = likenessAmong(rows.map(comparable))
    const ofTexts = likenessAmong(
      rows.map(({ wording }) => ({ text: wording, sectors: [], states: [] })),
    )
    const baseline = commonWords(rows, locale)
    for (const [half, name] of [
      [0, 'chosen on'],
      [1, 'the other half'],
    ] as const) {
      const [ours, plain] = [placesIn(rows, half, likeness), placesIn(rows, half, baseline)]
      told(t, `${locale}, ${name}, likeness`, ours)
      told(t, `${locale}, ${name}, likeness of the texts alone`, placesIn(rows, half, ofTexts))
      told(t, `${locale}, ${name}, common words`, plain)
      assert.ok(recall(ours, 5) >= floor * ours.length)
      assert.ok(recall(ours, 5) >= recall(plain, 5))
    }
  })

const numbered = (...texts: string[]) =>
  likenessAmong(texts.map((text) => ({ text, sectors: [], states: [] })))

test('texts without a common word are not alike, whatever else they share', () => {
  const likeness = likenessAmong(
    ['Ratify the convention', 'Build schools', ''].map((text) => ({
      text,
      sectors: ['treaties'],
      states: ['XAL'],
    })),
  )
  assert.equal(likeness(0, 1), 0)
  assert.equal(likeness(0, 2), 0)
})

test('a common sector or State makes two texts more alike', () => {
  const texts = ['Ratify the convention', 'Ratify the convention soon', 'Build schools']
  const withMarks = (sectors: string[], states: string[]) =>
    likenessAmong(texts.map((text) => ({ text, sectors, states })))(0, 1)
  assert.ok(withMarks(['treaties'], []) > withMarks([], []))
  assert.ok(withMarks([], ['XAL']) > withMarks([], []))
})

test('a rare word in common says more than a common one', () => {
  const likeness = numbered(
    'Ensure clean wells',
    'Dig more wells',
    'Ensure fair trials',
    'Ensure free schools',
    'Ensure safe roads',
  )
  assert.ok(likeness(0, 1) > likeness(0, 2))
})

test('signs typed in another order, and spaces nobody sees, make no difference', () => {
  const likeness = numbered('ការពារស្ត្រី', 'ការ\u200bពារស្រ្តី', 'សាងសង់សាលារៀន')
  assert.ok(likeness(0, 1) > 0.9)
})
