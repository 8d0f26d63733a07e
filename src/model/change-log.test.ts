import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changedDays, type Revision, type Version } from './change-log.ts'
import { dayAfter } from './dates.ts'

const tellable = {
  fields: new Map([
    ['t', 'title'],
    ['s', 'summary'],
  ]),
  events: new Map([['e', '2025-01-01-remark']]),
}

const day = fc.integer({ min: 0, max: 40 }).map((days) => dayAfter('2025-01-01', days))
const digest = fc.constantFrom('1', '2', '3')

const version: fc.Arbitrary<Version> = fc.record(
  {
    visibility: fc.constantFrom('public', 'draft', 'embargoed'),
    publishFrom: day,
    reviewed: fc.boolean(),
    text: digest,
    fields: fc.dictionary(fc.constantFrom('t', 's', 'unknown'), digest),
    events: fc.array(fc.tuple(fc.constantFrom('e', 'f'), digest), { maxLength: 3 }),
  },
  { requiredKeys: ['visibility', 'reviewed', 'text', 'fields', 'events'] },
)

const revisions: fc.Arbitrary<Revision[]> = fc
  .array(
    fc.record({
      day,
      locale: fc.option(fc.constantFrom('km', 'fr'), { nil: undefined }),
      version: fc.option(version, { nil: undefined, freq: 8 }),
      author: fc.constantFrom('A', 'B'),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.sort((a, b) => (a.day < b.day ? -1 : 1)))

const asOf = '2025-02-01'

test('days are told once, in order, and none that has not come', () => {
  fc.assert(
    fc.property(revisions, (all) => {
      const days = changedDays(all, asOf, tellable).map(({ day }) => day)
      assert.deepEqual(days, [...new Set(days)].sort())
      assert.ok(days.every((each) => each <= asOf))
    }),
  )
})

test('the first thing that happens in public is that it comes there, once', () => {
  fc.assert(
    fc.property(revisions, (all) => {
      const told = changedDays(all, asOf, tellable).map(({ changes }) =>
        changes.map(({ what }) => what),
      )
      for (const [index, whats] of told.entries()) {
        assert.ok(whats.length > 0)
        assert.equal(whats.includes('published'), index === 0)
      }
    }),
  )
})

test('what was hidden leaves no trace, whatever was in it', () => {
  /** The same history, in which what nobody might see held something else. */
  const otherwise = (all: readonly Revision[], secret: Version): Revision[] =>
    all.map((revision) =>
      revision.locale === undefined && revision.version?.visibility === 'draft'
        ? { ...revision, version: { ...secret, visibility: 'draft' } }
        : revision,
    )
  fc.assert(
    fc.property(revisions, version, (all, secret) => {
      assert.deepEqual(
        changedDays(all, asOf, tellable),
        changedDays(otherwise(all, secret), asOf, tellable),
      )
    }),
  )
})

test('nothing is named but what may be', () => {
  fc.assert(
    fc.property(revisions, (all) => {
      const allowed = ['title', 'summary', '2025-01-01-remark', 'km', 'fr', undefined]
      for (const { changes } of changedDays(all, asOf, tellable))
        for (const { what: _, ...named } of changes)
          for (const name of Object.values(named)) assert.ok(allowed.includes(name))
    }),
  )
})

test('a version that was taken back on its day was never there', () => {
  fc.assert(
    fc.property(revisions, version, fc.nat(), (all, passing, at) => {
      const followed = all[at % (all.length || 1)]
      if (!followed) return
      const before = all.indexOf(followed)
      const with_ = all.toSpliced(before, 0, { ...followed, version: passing })
      assert.deepEqual(
        changedDays(with_, asOf, tellable).map(({ changes }) => changes),
        changedDays(all, asOf, tellable).map(({ changes }) => changes),
      )
    }),
  )
})
