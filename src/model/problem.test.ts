import assert from 'node:assert/strict'
import { test } from 'node:test'
import { located, type Problem } from './problem.ts'

const entry = {
  file: 'content/asks/a.md',
  lines: { '': 1, title: 2, history: 3, 'history.0': 4, 'history.0.date': 4 },
  columns: { 'history.0': 5, 'history.0.date': 5 },
}
const at = (field: string, own: Partial<Problem> = {}) => {
  const { line, column } = located({ code: 'a', entry, field, values: {}, ...own })
  return [line, column]
}

test('a field stands where it stands, and a missing one where those around it stand', () => {
  assert.deepEqual(at('title'), [2, 1])
  assert.deepEqual(at('history.0.date'), [4, 5])
  assert.deepEqual(at('history.0.sources'), [4, 5])
  assert.deepEqual(at('history.1'), [3, 1])
})

test('what is about a whole file, or a whole line, has no column', () => {
  assert.deepEqual(at('sectors'), [1, undefined])
  assert.deepEqual(at(''), [1, undefined])
  assert.deepEqual(at('title', { line: 9 }), [9, undefined])
  assert.deepEqual(at('title', { line: 9, column: 3 }), [9, 3])
  assert.deepEqual(at('title', { entry: { file: '', lines: { title: 2 } } }), [2, undefined])
})

test('a field named like an inner part of a program stands nowhere of itself', () => {
  assert.deepEqual(at('constructor'), [1, undefined])
  assert.deepEqual(at('history.toString'), [3, 1])
  const lines = { ...entry.lines, constructor: 9 }
  assert.deepEqual(at('constructor', { entry: { ...entry, lines } }), [9, 1])
})
