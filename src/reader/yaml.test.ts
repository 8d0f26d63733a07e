import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fieldsIn } from './_yaml.ts'

/** The first problem of some YAML that begins on line 2 of its file: code, line, column and field. */
const first = (yaml: string) => {
  const [problem] = fieldsIn(yaml, 2, 'content/x.md').problems
  return problem && `${problem.code} ${problem.line}:${problem.column} ${problem.field}`.trim()
}

test('every scalar is the text in the file', () => {
  const yaml = 'paragraph: 118.10\nstate: NO\nday: 2026-04-19\nhex: 0x1F\ntilde: ~\nquoted: "yes"\n'
  assert.deepEqual(fieldsIn(yaml, 2, '').values, {
    __proto__: null,
    paragraph: '118.10',
    state: 'NO',
    day: '2026-04-19',
    hex: '0x1F',
    tilde: '~',
    quoted: 'yes',
  })
})

test('what is left empty is absent', () => {
  const { values } = fieldsIn('a:\nb: ""\nc:\n  -\n  - d\n', 2, '')
  assert.deepEqual(JSON.stringify(values), '{"c":["d"]}')
})

test('a field named like an inner part of a program is a field', () => {
  const { values, problems } = fieldsIn('toString: x\nconstructor: y\n', 2, '')
  assert.deepEqual(Object.keys(values), ['toString', 'constructor'])
  assert.deepEqual(problems, [])
  assert.equal(first('a: b\nc: { __proto__: x }'), 'field-name 3:6 c')
  assert.equal(({} as { x?: string }).x, undefined)
})

test('syntax errors are what the editor most likely did, on the line of it', () => {
  const expected: Record<string, string> = {
    'title: Rights: a summary': 'yaml-colon 2:8 title',
    'a: b\ntitle: "Rights": x': 'yaml-start 3:8 title',
    'list:\n\t- a': 'yaml-tab 3:1',
    'a: b\nc: "d\ne: f\ng: h': 'yaml-quote 3:4 c',
    "a: 'it's'": 'yaml-start 2:8 a',
    'a:\n  b: c\n d: e': 'yaml-indentation 4:1 d',
    'a:\n  - kind: x\n    date: y\n   by: z': 'yaml-indentation 5:1 by',
    'a: [b, c\nd: e': 'yaml-bracket 2:4 a',
    'title: @home': 'yaml-start 2:8 title',
    'title: [draft] Rights': 'yaml-start 2:16 title',
    'title: - a': 'yaml-start 2:8 title',
    'title:Rights\nb: c': 'yaml-space 2:1',
    'a: b\nand more\nc: d': 'yaml-line 3:1',
    'a: b\n---\nc: d': 'yaml-second-document 3:1',
    'a: 1\nb: 2\na: 3': 'duplicate-field 4:1 a',
    'a: &b c': 'yaml-reference 2:7 a',
    'a: *b': 'yaml-reference 2:4 a',
    'a: !b c': 'yaml-tag 2:7 a',
    'a: !!js/function c': 'yaml-tag 2:18 a',
    'a: !!binary aGk=': 'yaml-tag 2:13 a',
    '? [a]\n: b': 'yaml-key 2:3',
    '- a\n- b': 'fields-expected 2:1',
    'title: Paragraph #3': 'cut-by-hash 2:8 title',
  }
  const found = Object.fromEntries(Object.keys(expected).map((yaml) => [yaml, first(yaml)]))
  assert.deepEqual(found, expected)
})

test('a note after a value is a note', () => {
  assert.equal(first('a: b # as in the report'), undefined)
})

const key = fc.stringMatching(/^[a-z]{1,8}$/)
const scalar = fc.stringMatching(/^[a-z0-9]{1,12}$/)
const list = fc.array(scalar, { minLength: 1 })
const value = fc.oneof(scalar, list, fc.dictionary(key, scalar, { minKeys: 1 }))

/** Lines of YAML with the field path that begins on each; notes and blank lines have none. */
function written(name: string, value: string | string[] | Record<string, string>) {
  if (typeof value === 'string') return [{ path: name, line: `${name}: ${value}`, column: 1 }]
  const inner = Object.entries(value).map(([key, text]) => ({
    path: `${name}.${key}`,
    line: Array.isArray(value) ? `  - ${text}` : `  ${key}: ${text}`,
    column: Array.isArray(value) ? 5 : 3,
  }))
  return [
    { path: undefined, line: '# a note', column: 1 },
    { path: name, line: `${name}:`, column: 1 },
    ...inner,
  ]
}

test('each field stands on the line, and at the column, that is recorded for it', () => {
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1 }), (fields) => {
      const lines = Object.entries(fields).flatMap(([name, value]) => written(name, value))
      const expected = lines.flatMap(({ path }, index) => (path ? [[path, index + 2]] : []))
      const yaml = lines.map(({ line }) => line).join('\n')
      const found = fieldsIn(yaml, 2, '')
      assert.deepEqual(found.problems, [])
      assert.deepEqual(found.lines, { '': 1, ...Object.fromEntries(expected) })
      const inner = lines.flatMap(({ path, column }) => (column > 1 ? [[path, column]] : []))
      assert.deepEqual(found.columns, Object.fromEntries(inner))
    }),
  )
})

test('no text is too strange to be read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (yaml) => {
      const lineCount = yaml.split(/\r\n|\r|\n/).length
      for (const { line = 0 } of fieldsIn(yaml, 1, '').problems)
        assert.ok(line >= 1 && line <= lineCount + 1, `line ${line} of ${lineCount}`)
    }),
  )
})
