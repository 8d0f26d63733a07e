import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { fieldsOf, fieldsOfSite } from '#schema/described.ts'
import { factsOf } from './field-facts.ts'

const words = translator('en')
const factsAbout = (fields = fieldsOf('recommendations'), ...names: string[]): string[] => {
  const [name, ...inner] = names
  const field = fields.find((field) => field.name === name)
  assert.ok(field, name)
  return inner.length > 0 ? factsAbout(field.fields, ...inner) : factsOf(field, words)
}

test('a field that points somewhere says where, and one of several how they are written', () => {
  assert.deepEqual(factsAbout(fieldsOf('asks'), 'addressees'), [
    'It points to a file in content/organizations/.',
    'There can be several: write them in brackets, [a, b], or each on a line of its own after a hyphen.',
  ])
  assert.deepEqual(factsAbout(fieldsOf('asks'), 'history'), [
    'There can be several: each begins with a hyphen.',
  ])
  assert.deepEqual(factsAbout(fieldsOf('asks'), 'title'), [])
})

test('a field of some kinds of events says of which', () => {
  assert.deepEqual(factsAbout(fieldsOf('recommendations'), 'history', 'implementation'), [
    'Only with kind: report and assessment',
  ])
})

test('what holds without a field is said, when it is more than nothing', () => {
  assert.deepEqual(factsAbout(fieldsOfSite, 'timeZone'), ['Without it: UTC'])
  assert.deepEqual(factsAbout(fieldsOfSite, 'offline'), ['Without it: false'])
  assert.deepEqual(factsAbout(fieldsOfSite, 'asOf'), [])
  assert.deepEqual(factsAbout(fieldsOfSite, 'stateNames'), [
    'It is a table: on each line a name, a colon, and what belongs to it.',
  ])
})
