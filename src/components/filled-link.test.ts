import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { filledLink } from './filled-link.ts'

const values = { file: 'content/asks/a.md', title: 'A', url: 'https://example.org/asks/a/' }

test('what a page puts into a template stays in its place', () => {
  assert.equal(
    filledLink('https://example.org/edit/{file}', values),
    'https://example.org/edit/content/asks/a.md',
  )
  assert.equal(
    filledLink('mailto:a@example.org?subject={title}&body={url}', {
      ...values,
      title: 'A & B&bcc=c@example.org {url} $& "<',
    }),
    'mailto:a@example.org?subject=A%20%26%20B%26bcc%3Dc%40example.org%20%7Burl%7D%20%24%26%20%22%3C&body=https%3A%2F%2Fexample.org%2Fasks%2Fa%2F',
  )
})

test('no title can leave the part of the address that it stands in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const filled = new URL(
        filledLink('https://example.org/?t={title}&u={url}', { ...values, title }),
      )
      assert.equal(filled.host, 'example.org')
      assert.deepEqual(
        [...filled.searchParams],
        [
          ['t', title],
          ['u', values.url],
        ],
      )
    }),
  )
})
