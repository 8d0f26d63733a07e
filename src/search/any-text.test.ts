import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer } from './answer.ts'
import { cut } from './cut.ts'
import { addressesOf, indexWith, textSection } from './trial.ts'

test('no query throws, and none takes long', async () => {
  const index = await indexWith({ title: 'Vaccination', sections: [textSection('ការបណ្តុះបណ្តាលគ្រូ')] })
  const nasty = [
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    '.*+?^$()|{[]\\',
    '\uD800',
    '👩‍👩‍👧',
    'مرحبا',
    '្',
    '\u200B',
  ]
  for (const query of [...nasty, ...nasty.map((text) => text.repeat(10_000 / text.length))]) {
    const start = process.cpuUsage()
    await answer(index, { query })
    assert.ok(process.cpuUsage(start).user < 2e6, query.slice(0, 20))
  }
  const khmer = fc
    .array(fc.integer({ min: 0x1780, max: 0x17f9 }))
    .map((codes) => String.fromCharCode(...codes))
  const queries = fc.oneof(fc.string({ unit: 'binary' }), khmer, fc.constantFrom(...nasty))
  await fc.assert(fc.asyncProperty(queries, (query) => answer(index, { query }).then(() => true)))
})

test('every word of a record finds it', async () => {
  const word = fc.constantFrom(
    'ask',
    'teachers',
    'A/HRC/26/16',
    'ការ',
    'គ្រូបង្រៀន',
    'ខ្មែរ',
    '118.22',
    'Ω',
    'l’été',
    'ไทย',
    '日本',
  )
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(texts, async (lists) => {
      const records = lists.map((words, number) => ({
        address: `/asks/r${number}/`,
        title: words.join(' '),
      }))
      const index = await indexWith(...records)
      for (const [number, words] of lists.entries())
        for (const query of words)
          assert.ok((await addressesOf(index, query)).includes(`/asks/r${number}/`), query)
    }),
    { numRuns: 40 },
  )
})

test('an excerpt begins and ends between clusters, and so does every mark', async () => {
  const sentence = 'ការបណ្តុះបណ្តាលគ្រូបង្រៀនតាមប្រព័ន្ធអនឡាញសម្រាប់កុមារ'
  const text = `${sentence.repeat(6)}ថវិកាជាតិ${sentence.repeat(6)}`
  const [result] = (
    await answer(await indexWith({ sections: [textSection(text)] }), { query: 'ថវិកា' })
  ).results
  assert.ok(result)
  const edges = new Set(
    [...cut(text)].flatMap((piece) =>
      piece.kind === 'run' ? piece.clusters.flatMap(({ start, end }) => [start, end]) : [],
    ),
  )
  const { excerpt } = result
  const from = text.indexOf(excerpt.text)
  assert.ok(excerpt.cutBefore && excerpt.cutAfter && excerpt.marks.length > 0)
  for (const place of [0, excerpt.text.length, ...excerpt.marks.flat()])
    assert.ok(edges.has(from + place))
})
