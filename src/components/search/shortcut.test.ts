import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Circumstances, opensSearch, type Stroke } from './shortcut.ts'

const reading = { writing: false, single: true, apple: false }
const pressed = (key: string, changes: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...changes,
})
const opens = (stroke: Stroke, changes: Partial<Circumstances> = {}) =>
  opensSearch(stroke, { ...reading, ...changes })

test('the key / opens the search', () => {
  assert.equal(opens(pressed('/', { code: 'Slash' })), true)
  assert.equal(opens(pressed('/', { code: 'Digit7' })), true, 'German')
})

test('a keyboard of another script has the key in the same place', () => {
  assert.equal(opens(pressed('៊', { code: 'Slash' })), true)
  assert.equal(opens(pressed('-', { code: 'Slash' })), false, 'German: the sign that is written')
  assert.equal(opens(pressed('ក', { code: 'KeyK', ctrlKey: true })), true)
})

test('the key / does not open the search while somebody writes, or with another key, or turned off', () => {
  assert.equal(opens(pressed('/'), { writing: true }), false)
  assert.equal(opens(pressed('/'), { single: false }), false)
  assert.equal(opens(pressed('/', { isComposing: true })), false)
  for (const key of ['ctrlKey', 'metaKey', 'altKey'])
    assert.equal(opens(pressed('/', { [key]: true })), false, key)
})

test('Ctrl+K opens the search everywhere, ⌘K where there is a command key', () => {
  const ctrl = pressed('k', { ctrlKey: true })
  const command = pressed('k', { metaKey: true })
  assert.equal(opens(ctrl, { writing: true, single: false }), true)
  assert.equal(opens(command), false)
  assert.equal(opens(command, { apple: true }), true)
  assert.equal(opens(ctrl, { apple: true }), false, 'there it deletes to the end of the line')
  assert.equal(opens(pressed('k')), false)
})
