import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ndcg, reciprocalRank } from './score.ts'

const near = (found: number, expected: number) => assert.ok(Math.abs(found - expected) < 1e-9)

test('nDCG is the discounted gain of the results divided by that of the best order', () => {
  const grades = { a: 3, b: 2, c: 1 }
  // Found b, x, a: 2/log2(2) + 0/log2(3) + 3/log2(4) = 3.5; best a, b, c: 3 + 2/1.5849625 + 1/2 = 4.76185950714.
  near(ndcg(['b', 'x', 'a'], grades), 3.5 / 4.761859507142915)
  near(ndcg(['a', 'b', 'c'], grades), 1)
  // One right page on the second place: (1/log2(3)) / 1.
  near(ndcg(['x', 'a'], { a: 1 }), 0.6309297535714575)
})

test('results after the tenth count nothing, and right pages after the tenth are not asked for', () => {
  const wrong = Array.from({ length: 10 }, (_, place) => `wrong-${place}`)
  assert.equal(ndcg([...wrong, 'a'], { a: 1 }), 0)
  assert.equal(reciprocalRank([...wrong, 'a'], { a: 1 }), 0)
  const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, page) => [`page-${page}`, 1]))
  near(ndcg(Object.keys(twelve), twelve), 1)
})

test('the reciprocal rank is that of the first right result', () => {
  near(reciprocalRank(['x', 'y', 'a', 'b'], { a: 1, b: 3 }), 1 / 3)
  near(reciprocalRank(['x', 'z', 'a'], { x: 0, a: 2 }), 1 / 3)
})

test('without results, or without a right page, both are 0', () => {
  assert.equal(ndcg([], { a: 1 }), 0)
  assert.equal(ndcg(['a'], {}), 0)
  assert.equal(reciprocalRank([], { a: 1 }), 0)
  assert.equal(reciprocalRank(['a'], { a: 0 }), 0)
})

test('a page that is given twice counts once', () => {
  near(ndcg(['a', 'a'], { a: 1 }), 1)
  near(reciprocalRank(['x', 'x', 'a'], { a: 1 }), 1 / 2)
})

test('both lie between 0 and 1, whatever the order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'constructor']
  const grades = fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 3 }))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ids)), grades, (ranking, judged) => {
      for (const score of [ndcg(ranking, judged), reciprocalRank(ranking, judged)])
        assert.ok(score >= 0 && score <= 1 + 1e-12)
    }),
  )
})
