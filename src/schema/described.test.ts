import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FieldDescription, fieldsOf, fieldsOfSite, fieldsOfTranslation } from './described.ts'

function fieldAt(fields: readonly FieldDescription[] = [], path: string): FieldDescription {
  const found = fields.find((field) => path === field.path || path.startsWith(`${field.path}.`))
  assert.ok(found, path)
  return found.path === path ? found : fieldAt(found.fields, path)
}

test('a field says what it holds, whether it must be there, and what holds without it', () => {
  const asks = fieldsOf('asks')
  assert.deepEqual(fieldAt(asks, 'title'), {
    name: 'title',
    path: 'title',
    kind: 'text',
    isList: false,
    isRequired: true,
    isWords: true,
  })
  assert.deepEqual(fieldAt(asks, 'addressees'), {
    name: 'addressees',
    path: 'addressees',
    kind: 'id',
    isList: true,
    isRequired: true,
    isWords: false,
    references: 'organizations',
  })
  assert.deepEqual(fieldAt(asks, 'visibility'), {
    name: 'visibility',
    path: 'visibility',
    kind: 'choice',
    isList: false,
    isRequired: false,
    isWords: false,
    choices: ['public', 'draft', 'embargoed'],
    default: 'public',
  })
})

test('a number or a truth is what it is in the file, though it is converted', () => {
  assert.equal(fieldAt(fieldsOf('reviews'), 'cycle').kind, 'whole-number')
  const online = fieldAt(fieldsOf('meetings'), 'online')
  assert.deepEqual([online.kind, online.default], ['true-or-false', false])
})

test('a history is a list of groups; a source must be there, because a check demands one', () => {
  const history = fieldAt(fieldsOf('asks'), 'history')
  assert.deepEqual([history.kind, history.isList], ['group', true])
  assert.deepEqual(
    history.fields?.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    ['date', 'kind', 'sources'],
  )
})

test('of events of several kinds every field is there once, and says with which kinds it may stand', () => {
  const { fields = [] } = fieldAt(fieldsOf('recommendations'), 'history')
  const names = fields.map(({ name }) => name)
  assert.deepEqual(names, [...new Set(names)])
  const kinds = ['position', 'report', 'assessment', 'remark']
  assert.deepEqual(fieldAt(fields, 'history.kind').choices, kinds)
  assert.deepEqual(fieldAt(fields, 'history.statedAs').onlyWith, ['position'])
  assert.deepEqual(fieldAt(fields, 'history.implementation').onlyWith, ['report', 'assessment'])
  assert.equal(fieldAt(fields, 'history.date').onlyWith, undefined)
})

test('a translation has words, and says of itself how far it is', () => {
  const fields = fieldsOfTranslation('recommendations')
  assert.deepEqual(
    fields.map(({ name }) => name),
    ['title', 'summary', 'wording', 'translation', 'follows', 'history'],
  )
  const required = fields.filter(({ isRequired }) => isRequired)
  assert.deepEqual(
    required.map(({ name }) => name),
    ['translation'],
  )
  const { kind, keyedBy, isWords } = fieldAt(fields, 'history')
  assert.deepEqual({ kind, keyedBy, isWords }, { kind: 'text', keyedBy: 'text', isWords: true })
})

test('names in each language are words by locale, and a table of them says by what it is kept', () => {
  assert.equal(fieldAt(fieldsOfSite, 'tagline').kind, 'words-by-locale')
  const { kind, keyedBy } = fieldAt(fieldsOfSite, 'stateNames')
  assert.deepEqual({ kind, keyedBy }, { kind: 'words-by-locale', keyedBy: 'state-code' })
  assert.equal(fieldAt(fieldsOfSite, 'theme.accent').kind, 'colour')
})
