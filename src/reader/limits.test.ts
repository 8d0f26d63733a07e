import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { suggestionFor } from './_suggestions.ts'
import { fieldsIn } from './_yaml.ts'
import { type Changes, right, trial } from './trial.ts'

const told = async (changes: Changes) => reportLines(await trial(changes), translator('en'))
const kilobytes64 = 64 * 1024
const filled = (part: string) => part.repeat(kilobytes64 / part.length)
const many = (line: (index: number) => string) =>
  Array.from({ length: 10_000 }, (_, index) => line(index))
    .join('\n')
    .slice(0, kilobytes64)

/** Fields made to cost more than they weigh: each of them took the first reader seconds, or all its memory. */
const costly: Record<string, string> = {
  'brackets that open': `a: ${filled('[')}`,
  'braces that open': `a: ${filled('{')}`,
  'fields in braces': filled('{a: '),
  'brackets that close again': `a: ${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  'lists in lists': filled('- '),
  'keys in keys': filled('? '),
  'colons in a line': `a: ${filled('b: ')}`,
  'no colon in a line': `a: [x] ${filled('b ')}`,
  'commas alone': `a: [${filled(',')}]`,
  'ten thousand keys': many((index) => `k${index}: v`),
  'one key, ten thousand times': filled('a: b\n'),
  anchors: many((index) => `k${index}: &a${index} v`),
  aliases: `a: &a [x]\nb: [${filled('*a,')}]`,
  tags: `a: ${filled('!!x ')}`,
  'texts that do not end': filled('a: "'),
  comments: `${filled('#\n')}a: b`,
  documents: filled('a: b\n---\n'),
  'a huge text': `a: ${filled('x')}`,
  escapes: `a: "${filled('\\n')}"`,
}

test('no 64 kB of fields cost more than seconds', () => {
  for (const [name, yaml] of Object.entries(costly)) {
    const begin = process.cpuUsage()
    fieldsIn(yaml, 2, 'content/x.md')
    const { user, system } = process.cpuUsage(begin)
    // Of these the worst takes one second; what grew with the square of its length took fourteen.
    assert.ok((user + system) / 1e6 < 5, `${name}: ${(user + system) / 1e6} s`)
  }
})

test('an alias that would make gigabytes is refused where it stands, and never followed', async () => {
  const levels = [...'abcdefghi'].map((name, index, names) => {
    const item = index === 0 ? 'lol' : `*${names[index - 1]}`
    return `${name}: &${name} [${Array(9).fill(item).join(', ')}]`
  })
  const lines = await told({ 'sectors/a.md': `---\n${levels.join('\n')}\n---\n` })
  assert.equal(lines.length, 9 + 8 * 9)
  assert.match(lines[0] ?? '', /^content\/sectors\/a\.md:2:\d+ {2}a {2}.*\[yaml-reference\]$/)
})

test('brackets without end are one problem with its place, in entries and in settings', async () => {
  const deep = (place: string) =>
    `${place}  More than 12 lists or fields stand inside each other here, and no entry needs so many. Take out the brackets, hyphens or colons that are too many.  [fields-too-deep]`
  assert.deepEqual(
    await told({
      'sectors/a.md': `---\ntitle: ${'['.repeat(9999)}\n---\n`,
      'import.yml': `themes: ${'{a: '.repeat(9999)}`,
      'synonyms.yml': `${'- '.repeat(9999)}a`,
    }),
    [
      deep('content/import.yml:1:57'),
      deep('content/sectors/a.md:2:20'),
      deep('content/synonyms.yml:1:27'),
    ],
  )
})

test('settings have a limit as fields have', async () => {
  assert.deepEqual(await told({ 'synonyms.yml': `en:\n  kids: ${filled('children ')}` }), [
    'content/synonyms.yml:1  This file has 65 kB; settings may have 64 kB. Take out what is no longer needed.  [settings-too-large]',
  ])
})

test('fields are weighed in bytes, whatever the script', async () => {
  const long = 'ក'.repeat(kilobytes64 / 3)
  assert.match(
    (await told({ 'sectors/a.md': `---\ntitle: ${long}\n---\n` }))[0] ?? '',
    /\[front-matter-too-large\]$/,
  )
})

test('a value is told by its beginning, however long it is', async () => {
  const long = 'x'.repeat(50_000)
  for (const [from, to] of [
    ['2021-06-02', long],
    ['title: First meeting', `title: First: ${long}`],
    ['title: First meeting', `title:${long}`],
    ['title: First meeting', `title: A\n${long}: B`],
  ] as const)
    for (const line of await told({
      'meetings/first.md': right['meetings/first.md'].replace(from, to),
    }))
      assert.ok(line.length < 500, line.slice(0, 80))
})

test('what a value is called inside a program is no suggestion', () => {
  for (const kind of ['true-or-false', 'date', 'id', 'locale'])
    for (const value of ['constructor', 'toString', '__proto__'])
      assert.ok(typeof (suggestionFor(kind, value) ?? '') === 'string')
})
