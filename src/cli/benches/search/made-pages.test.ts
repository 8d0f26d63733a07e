import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madePages, madeQueries } from './made-pages.ts'

const pages = madePages(2_000)

test('the same size makes the same pages, and a larger one begins with those of a smaller one', () => {
  assert.deepEqual(madePages(50), pages.slice(0, 50))
})

test('made-up pages are as long as real ones, and repeat their words as a language does', () => {
  const mean = pages.reduce((sum, { text }) => sum + text.length, 0) / pages.length
  assert.ok(mean > 560 && mean < 720, `${mean}`)
  const words = (count: number) =>
    new Set(pages.slice(0, count).flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
  const [half, whole] = [words(1_000).size, words(2_000).size]
  assert.ok(half > 5_000 && half < 10_000, `${half}`)
  assert.ok(whole > 1.2 * half && whole < 1.7 * half, `${whole}`)
})

test('made-up queries have words, and most of them stand in a page', () => {
  const queries = madeQueries(pages, 40)
  assert.ok(queries.every((query) => /^\p{L}{4}/u.test(query)))
  const all = pages.map(({ title, text }) => `${title} ${text}`.toLowerCase()).join(' ')
  const found = queries.filter((query) => query.split(' ').every((word) => all.includes(word)))
  assert.ok(found.length >= 30, `${found.length}`)
})
