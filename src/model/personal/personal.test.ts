import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PersonalKind, personalDataIn } from './index.ts'
import { harmless, personal } from './trial.ts'

test('what leads to a person is found, as it stands there', () => {
  const told = Object.entries(personal).flatMap(([kind, lines]) =>
    lines.map((line) => {
      const found = personalDataIn(bare(line))
      return [
        line,
        found.map(({ start, end }) => bare(line).slice(start, end)),
        kindsOf(found),
        kind,
      ] as const
    }),
  )
  for (const [line, found, kinds, kind] of told) {
    assert.deepEqual(kinds, [kind], line)
    const marked = /\{(.*)\}/u.exec(line)?.[1]
    if (marked !== undefined) assert.deepEqual(found, [marked], line)
  }
  assert.ok(told.length >= 60, `${told.length} forms`)
})

test('what only has many digits is left alone', () => {
  for (const text of harmless) assert.deepEqual(personalDataIn(text), [], text)
  assert.ok(harmless.length >= 60, `${harmless.length} forms`)
})

test('long hostile texts take time in step with their length', () => {
  const seeds = [
    '0',
    '+',
    '+1',
    'a@',
    '@',
    '1 ',
    '0-',
    'A',
    'A1',
    '<',
    '1.',
    '11.5555,',
    '1°1',
    '(at)',
    'a.',
    '٠',
    '$1 ',
    'A/1',
    '0 (',
    'GB82',
    '97 8',
    '1:',
    '%40',
    '&#',
    '00',
    ' ',
    'é',
  ]
  for (const seed of seeds) {
    const [short, long] = [20_000, 160_000].map((length) =>
      processorTime(seed.repeat(length / seed.length)),
    ) as [number, number]
    // Eight times the text; a square would take sixty-four times as long.
    assert.ok(long < Math.max(short, 10) * 32, `“${seed}”: ${short} ms, then ${long} ms`)
  }
})

/** In milliseconds, the least of three: what else the machine does changes it little. */
function processorTime(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    personalDataIn(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

const bare = (line: string): string => line.replace(/^([^{]*)\{(.*)\}/u, '$1$2')

const kindsOf = (found: readonly { kind: PersonalKind }[]) => found.map(({ kind }) => kind)
