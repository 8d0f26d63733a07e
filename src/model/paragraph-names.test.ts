import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fingerprint, likeness } from './likeness.ts'
import { namesOf } from './paragraph-names.ts'

const recordOf = (texts: readonly string[]) =>
  Object.fromEntries(namesOf(texts).map(({ id, words }) => [id, fingerprint(words)]))
const idsOf = (texts: readonly string[], recorded = {}) =>
  namesOf(texts, recorded).map(({ id }) => id)

const brief = [
  'The ministry asked for the report on the wells of the northern villages.',
  'ក្រសួងបានស្នើសុំរបាយការណ៍អំពីអណ្តូងទឹកនៅភូមិភាគខាងជើង។',
  'Members of the coalition described how long the way to the nearest school is.',
  'Nobody could say when the promised road would be finished.',
]

const texts = fc.uniqueArray(fc.stringMatching(/^[a-z]{12,30}( [a-z]{3,9}){4,12}$/), {
  minLength: 1,
  maxLength: 8,
})

test('a paragraph whose words were edited keeps its name', () => {
  const edited = brief.with(
    0,
    'The ministry asked again for the report on the wells of northern villages.',
  )
  assert.deepEqual(idsOf(edited, recordOf(brief)), idsOf(brief))
})

test('a paragraph that says something else gets another name', () => {
  const other = brief.with(3, 'Fishing rights will be discussed next spring in the capital.')
  const ids = idsOf(other, recordOf(brief))
  assert.deepEqual(ids.slice(0, 3), idsOf(brief).slice(0, 3))
  assert.notEqual(ids[3], idsOf(brief)[3])
})

test('paragraphs keep their names wherever they move, and whatever is put between them', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(7), { maxLength: 8 }), (before, moves) => {
      const moved = before.map((text, index) => ({ text, key: moves[index] ?? 0 }))
      moved.sort((a, b) => a.key - b.key)
      const now = ['Something entirely new 12345', ...moved.map(({ text }) => text)]
      const byText = new Map(before.map((text, index) => [text, idsOf(before)[index]]))
      const names = idsOf(now, recordOf(before))
      assert.deepEqual(
        names.slice(1),
        now.slice(1).map((text) => byText.get(text)),
      )
      assert.equal(new Set(names).size, names.length)
    }),
  )
})

test('a paragraph that is gone leaves its name with the next one that stayed', () => {
  const [first, second, third, fourth] = idsOf(brief)
  const left = namesOf([brief[0] as string, brief[3] as string], recordOf(brief))
  assert.deepEqual(
    left.map(({ id, gone }) => ({ id, gone })),
    [
      { id: first, gone: [] },
      { id: fourth, gone: [second, third] },
    ],
  )
  const beginning = namesOf([brief[0] as string], recordOf(brief))
  assert.deepEqual(beginning[0]?.gone, [second, third, fourth])
})

test('every name that was recorded leads somewhere as long as a paragraph is there', () => {
  fc.assert(
    fc.property(texts, texts, (before, now) => {
      const recorded = recordOf(before)
      const names = namesOf(now, recorded)
      const all = names.flatMap(({ id, gone }) => [id, ...gone])
      assert.equal(new Set(all).size, all.length)
      for (const id of Object.keys(recorded)) assert.ok(all.includes(id))
    }),
  )
})

test('two paragraphs of the same words have two names, and the same ones each time', () => {
  const ids = idsOf(['Yes.', 'Yes.', 'Yes.'])
  assert.match(ids[0] as string, /^p-[0-9a-z]{8}$/)
  assert.deepEqual(ids, [ids[0], `${ids[0]}-2`, `${ids[0]}-3`])
  assert.deepEqual(idsOf(['Yes.', 'Yes.', 'Yes.'], recordOf(['Yes.', 'Yes.', 'Yes.'])), ids)
})

test('a paragraph that comes back has its old name', () => {
  const gone = Object.fromEntries(
    Object.entries(recordOf(brief)).map(([id, print]) => [id, `-${print}`]),
  )
  assert.deepEqual(idsOf(brief, gone), idsOf(brief))
})

test('texts that share nothing are not alike, capitals and spaces make no difference', () => {
  const [a, b] = [fingerprint('Water for all villages'), fingerprint('  WATER for   all villages ')]
  assert.equal(likeness(a, b), 1)
  assert.ok(likeness(a, fingerprint('Zebras jump quickly')) < 0.3)
})
