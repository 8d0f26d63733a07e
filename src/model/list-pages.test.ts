import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pageAddress, pageNumbers, pagesOf } from './list-pages.ts'

const lists = fc.array(fc.integer())
const sizes = fc.integer({ min: 1, max: 20 })

test('the pages of a list hold each of its items once, in order', () => {
  fc.assert(
    fc.property(lists, sizes, (items, size) => {
      const pages = pagesOf(items, size)
      assert.deepEqual(
        pages.flatMap((page) => page.items),
        items,
      )
      assert.ok(pages.every((page) => page.items.length <= size && page.total === items.length))
      assert.deepEqual(
        pages.map(({ number, last }) => [number, last]),
        pages.map((_, index) => [index + 1, pages.length]),
      )
    }),
  )
})

test('every page but the last is full, and a list that fits on one page has one', () => {
  assert.deepEqual(
    pagesOf([1, 2, 3, 4, 5], 2).map((page) => page.items),
    [[1, 2], [3, 4], [5]],
  )
  assert.equal(pagesOf([1, 2], 2).length, 1)
})

test('an empty list has a page', () => {
  assert.deepEqual(pagesOf([], 100), [{ items: [], number: 1, last: 1, total: 0 }])
})

test('the first page is at the address of the list', () => {
  assert.equal(pageAddress('/asks/', 1), '/asks/')
  assert.equal(pageAddress('/asks/', 2), '/asks/page/2/')
})

test('from a page the first, the last and its neighbours are offered, and no gap hides one number', () => {
  const numbersOn = (number: number, last: number) =>
    pageNumbers({ items: [], number, last, total: 0 })
      .map((offered) => offered ?? '…')
      .join(' ')
  assert.equal(numbersOn(1, 1), '1')
  assert.equal(numbersOn(1, 15), '1 2 … 15')
  assert.equal(numbersOn(4, 15), '1 2 3 4 5 … 15')
  assert.equal(numbersOn(8, 15), '1 … 7 8 9 … 15')
  assert.equal(numbersOn(13, 15), '1 … 12 13 14 15')
  assert.equal(numbersOn(15, 15), '1 … 14 15')
})
