import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { oddCharacterIn } from './_characters.ts'
import { fieldsIn } from './_yaml.ts'
import { type FieldEdit, type FieldValue, newFile, withFields } from './front-matter-edit.ts'

const fields = [
  'title',
  'review',
  'paragraph',
  'recommendingStates',
  'sectors',
  'wording',
  'history',
]
const events = ['date', 'kind', 'position', 'statedAs', 'text', 'sources']

const file = `---
# who asked what
title: Free media   # short
paragraph: '118.22'
sectors:
  - rights # why
  # money
  - budget

wording: >-
  Guarantee free media,
  all of them.
history:
  - date: 2014-03-27
    kind: position
    position: supported # at first
    sources: [report]
  - statedAs: rejected
    date: 2014-06-26
    kind: position
    position: noted
    sources: [answer]
---
The body: 118.22 and

title: not this
`

const edit = (edits: readonly FieldEdit[], text = file) =>
  withFields(text, edits, { fields, items: { history: events } })

/** The lines that are not in the other text, in order. */
const linesOf = (text: string, other: string) => {
  const known = new Set(other.split('\n'))
  return text.split('\n').filter((line) => !known.has(line))
}

const change = (path: FieldEdit['path'], value: FieldEdit['value']) => {
  const after = edit([{ path, value }])
  return { gone: linesOf(file, after), came: linesOf(after, file) }
}

test('a value changes and the note behind it stays', () => {
  assert.deepEqual(change(['title'], 'Media: free'), {
    gone: ['title: Free media   # short'],
    came: ["title: 'Media: free'   # short"],
  })
  assert.deepEqual(change(['history', 0, 'position'], 'noted').came, [
    '    position: noted # at first',
  ])
})

test('a list keeps the lines, and the notes, of the items that stay', () => {
  assert.deepEqual(change(['sectors'], ['schools', 'rights']), {
    gone: ['  # money', '  - budget'],
    came: ['  - schools'],
  })
  assert.deepEqual(change(['history', 1, 'sources'], ['answer', 'letter']).came, [
    '    sources: [answer, letter]',
  ])
})

test('a folded text is folded again, or stands on one line when it is short', () => {
  assert.deepEqual(change(['wording'], 'Guarantee them.'), {
    gone: ['wording: >-', '  Guarantee free media,', '  all of them.'],
    came: ['wording: Guarantee them.'],
  })
  const long = 'Guarantee free and independent media, '.repeat(5).trim()
  assert.deepEqual(change(['wording'], long).came, [
    '  Guarantee free and independent media, Guarantee free and independent media, Guarantee free and independent',
    '  media, Guarantee free and independent media, Guarantee free and independent media,',
  ])
})

test('a new field stands where the schema has it', () => {
  const after = edit([
    { path: ['recommendingStates'], value: ['PRT', 'ESP'] },
    { path: ['history', 0, 'statedAs'], value: 'no' },
  ])
  assert.match(after, /paragraph: '118\.22'\nrecommendingStates: \[PRT, ESP\]\nsectors:/)
  assert.match(after, /supported # at first\n {4}statedAs: 'no'\n {4}sources/)
})

test('a field goes and leaves no trace', () => {
  assert.deepEqual(change(['wording'], undefined).gone, [
    'wording: >-',
    '  Guarantee free media,',
    '  all of them.',
  ])
  assert.match(
    edit([{ path: ['history', 1, 'statedAs'], value: undefined }]),
    /\[report\]\n {2}- date: 2014-06-26\n {4}kind/,
  )
})

test('an event is added behind the others', () => {
  const event = { date: '2015', kind: 'position', position: 'supported', sources: ['letter'] }
  const { gone, came } = change(['history', 2], event)
  assert.deepEqual(gone, [])
  assert.deepEqual(came, ["  - date: '2015'", '    position: supported', '    sources: [letter]'])
})

test('fields between braces are changed between braces', () => {
  const text = '---\ntitle: x\nhistory: [{ date: 2014, position: noted }]\n---\n'
  const after = edit(
    [
      { path: ['history', 0, 'statedAs'], value: 'no, never' },
      { path: ['history', 1], value: { date: '2015-01', sources: ['a', 'b'] } },
    ],
    text,
  )
  assert.equal(
    after,
    "---\ntitle: x\nhistory: [{ date: 2014, position: noted, statedAs: 'no, never' }, { date: 2015-01, sources: [a, b] }]\n---\n",
  )
})

test('the first event is a new field', () => {
  const event = { date: '2014-01-01', kind: 'remark' }
  assert.equal(
    edit([{ path: ['history'], value: [event] }], '---\ntitle: x\n---\n'),
    '---\ntitle: x\nhistory:\n  - date: 2014-01-01\n    kind: remark\n---\n',
  )
})

test('line ends and a byte order mark stay what they are', () => {
  for (const ending of ['\r\n', '\r']) {
    const text = `\uFEFF${file.replaceAll('\n', ending)}`
    const after = edit([{ path: ['wording'], value: 'All.' }], text)
    const expected = edit([{ path: ['wording'], value: 'All.' }]).replaceAll('\n', ending)
    assert.equal(after, `\uFEFF${expected}`)
  }
})

const valuesIn = (text: string) => {
  const yaml = text.slice(4, text.indexOf('\n---\n') + 1)
  const { values, problems } = fieldsIn(yaml, 2, 'a.md')
  assert.deepEqual(problems, [])
  return JSON.parse(JSON.stringify(values))
}

/** What a spreadsheet can hold and a file keeps: a text that is not empty, ends in no white space, and hides nothing. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom(...'ab :#-\'"[]{},&*!|>%@`\n\\0.កា'),
      minLength: 1,
      maxLength: 300,
    }),
    fc.constantFrom('no', '118.10', '1e3', 'null', '~', '- a', '? b', '---', '#x', "it's", '2014'),
  )
  .map((text) => text.replace(/\r\n?/g, '\n').trim())
  .filter((text) => text !== '' && !text.includes('\uFEFF') && oddCharacterIn(text) === undefined)

test('any text in any field is read again as it was written, and nothing else changes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<FieldEdit['path']>(
        ['title'],
        ['wording'],
        ['recommendingStates'],
        ['sectors'],
        ['history', 0, 'statedAs'],
        ['history', 1, 'statedAs'],
        ['history', 1, 'sources'],
      ),
      anyText,
      fc.array(anyText, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (path, text, texts, goes) => {
        const isList = /s$/.test(String(path.at(-1))) && path.at(-1) !== 'statedAs'
        const list = [...new Set(texts)]
        const value: FieldValue | undefined = goes ? undefined : isList ? list : text
        const before = valuesIn(file)
        const parent = path.slice(0, -1).reduce((inner, step) => inner[step], before)
        if (value === undefined) delete parent[path.at(-1) as string]
        else parent[path.at(-1) as string] = value
        const after = edit([{ path, value }])
        assert.deepEqual(valuesIn(after), before)
        assert.equal(edit([{ path, value }], after), after)
        assert.ok(after.endsWith(file.slice(file.indexOf('\n---\n'))))
      },
    ),
    { numRuns: 1000 },
  )
})

test('separators that YAML takes for line ends, with line ends between them, stay on one line', () => {
  const title = `${'\u2028'.repeat(9)}\n${'\u2028'.repeat(9)}`
  assert.deepEqual(valuesIn(newFile({ title })), { title })
})

test('a new file reads as what it was made of', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.uniqueArray(anyText, { minLength: 1 }),
      anyText,
      (title, list, word) => {
        const event = { date: '2014-06', kind: 'position', statedAs: word, sources: list }
        const fields = { title, sectors: list, history: [event, event] }
        assert.deepEqual(valuesIn(newFile(fields)), fields)
      },
    ),
  )
})
