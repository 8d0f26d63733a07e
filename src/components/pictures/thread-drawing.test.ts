import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '#model/entry.ts'
import type { ThreadPlace, ThreadStage } from '#model/threads.ts'
import type { ThreadKind } from '#schema/thread.ts'
import { threadDrawing } from './thread-drawing.ts'

type Recommendation = Entry<'recommendations'>
const named = (id: string) => ({ collection: 'recommendations', id }) as unknown as Recommendation
const place = (
  entry: Recommendation,
  ...earlier: readonly (readonly [ThreadKind, Recommendation])[]
): ThreadPlace<Recommendation> => ({
  entry,
  day: '2014-01-28',
  earlier: earlier.map(([kind, entry]) => ({ kind, entry })),
})
const stage = (
  year: string,
  ...places: ThreadPlace<Recommendation>[]
): ThreadStage<Recommendation> => ({ year, places })

const [first, second, beside, third] = ['82-3', '118-22', '118-9', '110-1'].map(named) as [
  Recommendation,
  Recommendation,
  Recommendation,
  Recommendation,
]

test('each review is a column, and those of one review stand below one another', () => {
  const { places, height } = threadDrawing([
    stage('2009', place(first)),
    stage('2014', place(second, ['repeats', first]), place(beside, ['narrows', first])),
  ])
  assert.deepEqual(
    places.map(({ entry, x }) => [entry.id, x]),
    [
      ['82-3', 250],
      ['118-22', 750],
      ['118-9', 750],
    ],
  )
  const [, upper, lower] = places
  assert.ok(upper && lower && upper.y < lower.y && lower.y < height)
})

test('a link begins at the earlier recommendation and ends at the one that takes it up', () => {
  const { links } = threadDrawing([
    stage('2009', place(first)),
    stage('2014', place(second, ['strengthens', first])),
  ])
  assert.deepEqual(
    links.map(({ kind, path }) => [kind, ...(/^M(\d+).* (\d+) [\d.]+V/.exec(path) ?? []).slice(1)]),
    [['strengthens', '250', '750']],
  )
})

test('what strengthens grows on its way, what narrows thins out, what repeats stays', () => {
  const thickness = (kind: ThreadKind) => {
    const [path = ''] = threadDrawing([
      stage('2009', place(first)),
      stage('2014', place(second, [kind, first])),
    ]).links.map(({ path }) => path)
    const [, top = 0, end = 0, below = 0, bottom = 0] =
      /^M\d+ ([\d.]+)Q\d+ [\d.]+ \d+ ([\d.]+)V([\d.]+)Q\d+ [\d.]+ \d+ ([\d.]+)Z$/
        .exec(path)
        ?.map(Number) ?? []
    return [bottom - top, below - end]
  }
  assert.deepEqual(thickness('strengthens'), [1.5, 12])
  assert.deepEqual(thickness('narrows'), [12, 1.5])
  assert.deepEqual(thickness('repeats'), [3, 3])
})

test('a link that passes over a review rises above it', () => {
  const line = (...to: readonly (readonly [ThreadKind, Recommendation])[]) =>
    threadDrawing([
      stage('2009', place(first)),
      stage('2014', place(second)),
      stage('2019', place(third, ...to)),
    ])
  const straight = line(['answers', second])
  const bent = line(['answers', first])
  const heightOf = (path = '') => /^M\d+ ([\d.]+)Q\d+ (-?[\d.]+)/.exec(path)?.slice(1).map(Number)
  const [from, over] = heightOf(straight.links[0]?.path) ?? []
  assert.equal(from, over)
  const [low = 0, high = 0] = heightOf(bent.links[0]?.path) ?? []
  assert.ok(low - high > 40)
  // The middle of the curve lies halfway to the point that bends it.
  assert.ok((low + high) / 2 > 0, 'and stays inside the drawing')
})

test('a link to a recommendation that the line does not hold is left out', () => {
  assert.deepEqual(threadDrawing([stage('2014', place(second, ['repeats', first]))]).links, [])
})
