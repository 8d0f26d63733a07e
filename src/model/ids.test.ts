import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isId } from '#schema/fields.ts'
import { freeId, idIn, shortIdIn } from './ids.ts'

test('an id is the title in small letters, digits and hyphens', () => {
  assert.equal(idIn('Annual Dialogue'), 'annual-dialogue')
  assert.equal(idIn("Children's learning: 2021–22"), 'childrens-learning-2021-22')
  assert.equal(idIn('Égalité, Łódź & Đà Nẵng'), 'egalite-lodz-da-nang')
})

test('of a title in another script nothing is left but what is Latin', () => {
  assert.equal(idIn('សិទ្ធិមនុស្ស'), '')
  assert.equal(idIn('សេចក្តីថ្លែងការណ៍ COVID-19'), 'covid-19')
})

test('a long title gives an id of whole words', () => {
  const long = 'Support for the effective and transparent use of the national budget at all levels'
  assert.equal(shortIdIn(long), 'support-for-the-effective-and-transparent-use-of-the')
  assert.equal(shortIdIn('a'.repeat(70)), 'a'.repeat(60))
})

test('what has an id already gets a number behind the next one', () => {
  const taken = new Set(['wells', 'wells-2'])
  assert.equal(
    freeId('wells', (id) => taken.has(id)),
    'wells-3',
  )
  assert.equal(
    freeId('roads', (id) => taken.has(id)),
    'roads',
  )
})

test('whatever the title, there is an id or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      for (const id of [idIn(title), shortIdIn(title, 20)]) assert.ok(id === '' || isId(id), id)
    }),
  )
})
