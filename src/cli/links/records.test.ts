import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkRecordsIn } from '#reader/link-records.ts'
import type { LinkRecords } from '#schema/link-records.ts'
import { tellable } from './finding.ts'
import { joinedRecords, recordsText } from './records.ts'

const a = 'https://a.org/'
const b = 'https://b.org/x?y=1'

test('the file has an address a line, in order, and is read again as it was written', () => {
  const records: LinkRecords = {
    [b]: { asked: '2026-03-01', found: 'moved', to: 'https://b.org/"z"' },
    [a]: { asked: '2026-03-02', found: 'trouble', reason: 'timeout', since: '2026-03-01', days: 2 },
  }
  const text = recordsText(records, () => true)
  assert.equal(
    text,
    `{
  "https://a.org/": { "found": "trouble", "reason": "timeout", "asked": "2026-03-02", "since": "2026-03-01", "days": 2 },
  "https://b.org/x?y=1": { "found": "moved", "to": "https://b.org/\\"z\\"", "asked": "2026-03-01" }
}
`,
  )
  assert.deepEqual(linkRecordsIn(text), records)
})

test('what stands nowhere any more is forgotten', () => {
  const records: LinkRecords = { [a]: { asked: '2026-03-01', found: 'alive' } }
  assert.equal(
    recordsText(records, () => false),
    '{}\n',
  )
})

test('anything but records is not read', () => {
  for (const text of [
    '',
    '<<<<<<< HEAD',
    '[]',
    '{"https://a.org/": {}}',
    '{"https://a.org/": {"asked": "2026-02-30", "found": "alive"}}',
    '{"https://a.org/": {"asked": "2026-03-01", "found": "gone"}}',
    '{"https://a.org/": {"asked": "2026-03-01", "found": "alive", "by": "me"}}',
    '{"a": {"asked": "2026-03-01", "found": "alive"}}',
  ])
    assert.equal(linkRecordsIn(text), undefined, text)
})

const record = fc.record({
  asked: fc.integer({ min: 10, max: 28 }).map((day) => `2026-03-${day}`),
  found: fc.constantFrom('alive' as const, 'dead' as const),
})
const records = fc.dictionary(fc.constantFrom(a, b), record, { noNullPrototype: true })

test('of two results the later one counts, whoever had it', () => {
  fc.assert(
    fc.property(records, records, (own, other) => {
      const joined = joinedRecords(own, other)
      for (const address of [a, b]) {
        const days = [own, other].map((each) => each[address]?.asked ?? '')
        assert.equal(joined[address]?.asked ?? '', days.toSorted().at(-1))
      }
      assert.deepEqual(joinedRecords(own, own), own)
      const [today] = Object.entries(other)
      if (today && own[today[0]]?.asked === today[1].asked)
        assert.equal(joined[today[0]], other[today[0]])
    }),
  )
})

test('a copy that was found earlier is kept with a later result', () => {
  const copied: LinkRecords = {
    [a]: { asked: '2026-03-01', found: 'alive', copy: b, copyAsked: '2026-03-01' },
  }
  const later: LinkRecords = { [a]: { asked: '2026-03-02', found: 'alive' } }
  for (const joined of [joinedRecords(copied, later), joinedRecords(later, copied)])
    assert.deepEqual(joined, {
      [a]: { asked: '2026-03-02', found: 'alive', copy: b, copyAsked: '2026-03-01' },
    })
})

test('of an address that leads to a person only the host is told', () => {
  assert.equal(tellable('https://a.org/x?mail=sok@a.org'), 'https://a.org/')
  const copy = 'https://web.archive.org/web/20210602123456/https://a.org/x'
  assert.equal(tellable(copy), copy)
})
