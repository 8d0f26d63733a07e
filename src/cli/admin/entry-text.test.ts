import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { test } from 'node:test'
import { eventWords } from '#outputs/admin/names.ts'
import { textOf, valuesOf } from './entry-text.ts'

const files = async () => {
  const found: string[] = []
  for (const folder of ['content', 'e2e/content'])
    for await (const path of glob(`${folder}/*/**/*.{md,mdx}`)) found.push(path)
  return found.map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

test('a file that nobody changed stays as it was, byte for byte', async () => {
  const all = await files()
  assert.ok(all.length > 100)
  for (const { path, text } of all) assert.equal(textOf(valuesOf(text), {}), text, path)
})

test('what the form shows of fields that are not there is not written', () => {
  const text = '---\ntitle: A\nhistory:\n  - date: 2024\n    text: B\n---\n'
  const values = { ...valuesOf(text), visibility: 'public', online: false, tags: [], url: '' }
  assert.equal(textOf(values, { visibility: 'public', online: false }), text)
})

test('a changed field is a changed line, and notes and folds around it stay', () => {
  const text =
    '---\ntitle: A # the name\nsectors: [water, schools]\nhistory:\n  - date: 2024-08 # a month\n    kind: refusal\n    by: [x]\n---\nBody\n'
  const values = valuesOf(text)
  const [event] = values['history'] as Record<string, unknown>[]
  const changed = {
    ...values,
    sectors: ['water'],
    history: [
      { ...event, kind: 'remark' },
      { date: '2025', text: 'More', kind: 'progress', by: ['z'], sources: ['z'] },
    ],
    body: 'Body\n\nEnd',
  }
  assert.equal(
    textOf(changed, {}),
    "---\ntitle: A # the name\nsectors: [water]\nhistory:\n  - date: 2024-08 # a month\n    kind: remark\n    by: [x]\n  - date: '2025'\n    text: More\n    kind: progress\n    by: [z]\n    sources: [z]\n---\nBody\n\nEnd\n",
  )
})

test('the texts of events in a translation stay beside what was changed, and can be added', () => {
  const text = '---\ntranslation: draft\ntitle: A\nhistory:\n  2024-08-refusal: B\n---\n'
  const values = valuesOf(text)
  assert.deepEqual(values[eventWords], { '2024-08-refusal': 'B' })
  const changed = {
    ...values,
    title: 'C',
    [eventWords]: { '2024-08-refusal': 'B', '2025-remark': 'D' },
  }
  assert.equal(
    textOf(changed, {}),
    '---\ntranslation: draft\ntitle: C\nhistory:\n  2024-08-refusal: B\n  2025-remark: D\n---\n',
  )
  const without = valuesOf('---\ntranslation: draft\n---\n')
  assert.equal(
    textOf({ ...without, [eventWords]: { '2025-remark': 'D' } }, {}),
    '---\ntranslation: draft\nhistory:\n  2025-remark: D\n---\n',
  )
})

test('a new entry is written as the content is', () => {
  const values = {
    title: 'A: b',
    visibility: 'public',
    online: true,
    sectors: ['x'],
    url: '',
    body: 'Text',
    asWritten: '',
  }
  assert.equal(
    textOf(values, { visibility: 'public', online: false }),
    "---\ntitle: 'A: b'\nonline: 'true'\nsectors: [x]\n---\nText\n",
  )
})

test('an event that was taken out leaves the others', () => {
  const text =
    '---\ntitle: A\nhistory:\n  - date: 2024\n    kind: remark\n  - date: 2025\n    kind: progress\n---\n'
  const values = valuesOf(text)
  const [, second] = values['history'] as unknown[]
  assert.equal(
    textOf({ ...values, history: [second] }, {}),
    "---\ntitle: A\nhistory:\n  - date: '2025'\n    kind: progress\n---\n",
  )
  assert.equal(textOf({ ...values, history: [] }, {}), '---\ntitle: A\n---\n')
})
