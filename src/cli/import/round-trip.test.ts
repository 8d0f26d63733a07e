import assert from 'node:assert/strict'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import Papa from 'papaparse'
import { paragraphId } from '#model/paragraphs.ts'
import { type FieldValue, newFile } from '#reader/front-matter-edit.ts'
import { inTrialFolder, type TrialFolder } from './trial.ts'

/** Texts as files hold them: on one line or several, in any script, with whatever spreadsheets and YAML take amiss. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'=+-@\'"#:;,.| \n(កា0'), minLength: 1, maxLength: 200 }),
    fc.constantFrom('no', '118.10', '=1+1', "'=1", 'a; b', 'Free media (Portugal);', '1 January'),
  )
  .map((text) => text.replace(/[^\P{Cc}\n]|\uFFFD|\uFEFF/gu, '').trim())
  .filter((text) => text !== '')

const states = fc.uniqueArray(fc.constantFrom('PRT', 'ESP', 'KHM', 'XAB'), { maxLength: 3 })

const day = fc.constantFrom('2014-03-27', '2014-06-26', '2015-02', '2016')

const event = fc.record(
  {
    date: day,
    kind: fc.constant('position'),
    position: fc.constantFrom('supported', 'noted', 'pending'),
    statedAs: text.filter((word) => !word.includes('\n')),
    sources: fc.constantFrom(['minutes'], ['answer', 'minutes']),
  },
  { requiredKeys: ['date', 'kind', 'position', 'sources'] },
)

const report = fc.record({
  date: day,
  kind: fc.constant('report'),
  implementation: fc.constantFrom('none', 'partial'),
  sources: fc.constant(['minutes']),
})

/** One event of a kind a day, as histories have them. */
const history = fc.uniqueArray(fc.oneof(event, report), {
  maxLength: 4,
  selector: ({ date, kind }) => `${date}-${kind}`,
})

const recommendation = fc.record(
  {
    title: text,
    summary: text,
    visibility: fc.constant('draft'),
    recommendingStates: states,
    sectors: fc.constantFrom([], ['human-rights']),
    wording: text,
    sources: fc.constantFrom(['minutes'], ['minutes', 'answer']),
    history,
  },
  { requiredKeys: ['title', 'sources'] },
)

const numbers = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 20 })),
  { minLength: 1, maxLength: 5, selector: (number) => number.join('.') },
)

const review = fc.tuple(numbers, fc.infiniteStream(recommendation)).map(([numbers, stream]) => {
  const paragraphs = numbers.map((number) => number.join('.'))
  const files = paragraphs.map((paragraph, index) => {
    const { title, ...fields } = stream.next().value
    const known = { title: `${title} ${index}`, review: 'xaa-2', paragraph, ...fields }
    const path = `recommendations/xaa-2/${paragraphId(paragraph)}.md`
    return [path, `${newFile(known as Record<string, FieldValue>)}The body.\n`] as const
  })
  return Object.fromEntries(files)
})

/** Any review, in a folder that is emptied of the last one. */
const withAnyReview = (
  use: (folder: TrialFolder, files: Record<string, string>) => Promise<void>,
) =>
  inTrialFolder({ 'recommendations/xaa-2/118-22.md': null }, async (trial) => {
    await fc.assert(
      fc.asyncProperty(review, async (files) => {
        await rm(join(trial.folder, 'recommendations'), { recursive: true, force: true })
        await inTrialFiles(trial.folder, files)
        await use(trial, files)
      }),
      { numRuns: 60 },
    )
  })

async function inTrialFiles(folder: string, files: Record<string, string>): Promise<void> {
  await mkdir(join(folder, 'recommendations/xaa-2'), { recursive: true })
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text)
}

test('what was exported changes nothing when it is imported', () =>
  withAnyReview(async (trial) => {
    const before = await trial.files()
    const { isDone, lines } = await trial.import(await trial.export())
    assert.ok(isDone, lines.join('\n'))
    assert.equal(
      lines.at(-1),
      'Everything in the list is recorded already. There is nothing to write.',
    )
    assert.deepEqual(await trial.files(), before)
  }))

/** What one cell can become, by its column, and the line of the file that it becomes. */
const edits: Record<string, { cell: string; field: string }> = {
  title: { cell: 'Another title', field: 'title: Another title' },
  summary: { cell: "'=Another", field: "summary: '=Another'" },
  wording: { cell: 'Another wording', field: 'wording: Another wording' },
  recommendingStates: { cell: 'FRA; Italy', field: 'recommendingStates: [FRA, ITA]' },
  sources: { cell: 'answer', field: 'sources: [answer]' },
  language: { cell: 'km', field: 'language: km' },
}

/** The list with one cell of its first row changed; none where that cell says so already. */
function withCell(
  list: string,
  column: string,
  cell: string,
): { list: string; id: string } | undefined {
  const { data } = Papa.parse<string[]>(list.slice(1).trimEnd(), { newline: '\r\n' })
  const [headings = [], row = []] = data
  const place = headings.indexOf(column)
  if (row[place] === cell) return undefined
  row[place] = cell
  return { list: `\uFEFF${Papa.unparse(data)}\r\n`, id: row[0] ?? '' }
}

test('one cell that is changed is one field of one file, and can be changed back', () =>
  withAnyReview(async (trial) => {
    const before = await trial.files()
    const list = await trial.export()
    for (const [column, { cell, field }] of Object.entries(edits)) {
      const edited = withCell(list, column, cell)
      if (!edited) continue
      const { isDone, lines } = await trial.import(edited.list)
      assert.ok(isDone, lines.join('\n'))
      assert.equal(lines.filter((line) => line.startsWith(`      ${column}: `)).length, 1)
      const after = await trial.files()
      const changed = Object.keys(after).filter((path) => after[path] !== before[path])
      const path = `recommendations/${edited.id}.md`
      assert.deepEqual(changed, [path])
      assert.ok(after[path]?.split('\n').includes(field), after[path])
      await trial.import(list)
      assert.equal(await trial.export(), list)
      await inTrialFiles(trial.folder, { [path]: before[path] as string })
    }
  }))
