import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { type Changes, readTrial, right } from '#reader/trial.ts'
import { suggestionsAmong } from '#search/thread-suggestions.ts'
import { type ReportOptions, threadReport } from './_thread-report.ts'
import { entryNamed, sidesOf } from './_thread-sides.ts'

const words = translator('en')
const review = (cycle: number, day: string, state = 'XAA') =>
  right['reviews/xaa-2.md']
    .replace('Second review', `Review ${cycle} of ${state}`)
    .replace('cycle: 2', `cycle: ${cycle}`)
    .replace('2014-01-28', day)
    .replace('XAA', state)
const recommendation = (paragraph: string, title: string, threads = '') =>
  `---\ntitle: ${title}\nreview: xaa-3\nparagraph: ${paragraph}\nsources: [minutes]\n${threads}---\n`
const content = {
  'reviews/xaa-3.md': review(3, '2019-01-30'),
  'reviews/xaa-4.md': review(4, '2024-05-08'),
  'reviews/xab-3.md': review(3, '2019-02-01', 'XAB'),
  'recommendations/xaa-3/110-1.md': recommendation('110.1', 'Release them at once'),
  'recommendations/xaa-3/110-2.md': recommendation('110.2', 'Build wells'),
}

test('reviews are compared by their days, whichever is named first', async () => {
  const reading = await readTrial(content)
  const ids = (...names: string[]) => {
    const { later, earlier } = sidesOf(names, reading, words)
    return [later.map(({ id }) => id), earlier.map(({ id }) => id)]
  }
  assert.deepEqual(ids('xaa-2', 'xaa-3'), [['xaa-3/110-1', 'xaa-3/110-2'], ['xaa-2/118-22']])
  assert.deepEqual(ids('xaa-3', 'xaa-2'), ids('xaa-2', 'xaa-3'))
  assert.deepEqual(ids('asks'), [['annual-dialogue'], ['annual-dialogue']])
})

test('two reviews that cannot be compared are refused in a sentence', async () => {
  const reading = await readTrial(content)
  const twoReviews =
    'Name two reviews of one State, such as: npm run threads -- khm-2 khm-3. For asks: npm run threads -- asks'
  const sentences: [names: string[], sentence: string][] = [
    [[], twoReviews],
    [['xaa-2'], twoReviews],
    [['xaa-2', 'xaa-2'], twoReviews],
    [['xaa-2', 'xaa-33'], 'There is no review “xaa-33” in content/reviews/. Did you mean “xaa-3”?'],
    [
      ['xaa-2', 'second'],
      'There is no review “second” in content/reviews/. Write the name of a file there without its ending, or add the file.',
    ],
    [
      ['xaa-2', 'xab-3'],
      '“xaa-2” is about XAA and “xab-3” about XAB. Threads stay with one State under review: name two reviews of one.',
    ],
    [
      ['xaa-3', 'xaa-4'],
      'No recommendation of “xaa-4” is recorded here, so that nothing can be compared with it.',
    ],
  ]
  for (const [names, message] of sentences)
    assert.throws(() => sidesOf(names, reading, words), { name: 'CLIError', message })
})

test('a recommendation is named by its paragraph or its id', async () => {
  const reading = await readTrial(content)
  const { later } = sidesOf(['xaa-2', 'xaa-3'], reading, words)
  assert.equal(entryNamed('110.2', later, words).id, 'xaa-3/110-2')
  assert.equal(entryNamed('xaa-3/110-2', later, words).id, 'xaa-3/110-2')
  assert.throws(() => entryNamed('110.22', later, words), {
    message: 'There is no “110.22” among what is compared. Did you mean “110.2”?',
  })
  assert.throws(() => entryNamed('wells', later, words), {
    message:
      'There is no “wells” among what is compared. Write a paragraph, such as 118.22, or the id of an ask.',
  })
})

async function report(changes: Changes, options: Partial<ReportOptions> = {}, only?: string) {
  const reading = await readTrial({ ...content, ...changes })
  const { later, earlier } = sidesOf(['xaa-2', 'xaa-3'], reading, words)
  const chosen = only === undefined ? undefined : entryNamed(only, later, words)
  const suggestions = suggestionsAmong(later, earlier, reading.corpus)
  const all: ReportOptions = { count: 3, least: 'faint', ...options, only: chosen }
  return threadReport(suggestions, earlier, all, words)
}

test('one can be looked at alone, and only what is alike enough', async () => {
  const [alone, ...rest] = (await report({}, { least: 'close' }, '110.2')).split('\n')
  assert.equal(alone, 'For 0 of 1, something earlier is alike.')
  assert.equal(rest.length, 1)
})

test('what is linked is not suggested again, and says how good the suggestions are', async () => {
  const linked = 'threads:\n  - kind: narrows\n    to: xaa-2/118-22\n'
  const changes = {
    'recommendations/xaa-3/110-1.md': recommendation('110.1', 'Release them at once', linked),
  }
  assert.equal(
    await report(changes),
    `1 of 2 is not linked yet.
For 0 of 1, something earlier is alike.
Of 1 pair that you confirmed, 1 would have been among the first 5.`,
  )
  assert.match(await report(changes, {}, '110.1'), /118\.22 {2}Release them/)
})

test('what is said is said in the language asked for, of what is written in it', async () => {
  const reading = await readTrial({
    ...content,
    'recommendations/xaa-2/118-22.km.md': '---\ntitle: ដោះលែងពួកគេ\ntranslation: draft\n---\n',
  })
  const khmer = translator('km')
  const { later, earlier } = sidesOf(['xaa-2', 'xaa-3'], reading, khmer)
  const suggestions = suggestionsAmong(later, earlier, reading.corpus)
  const said = threadReport(suggestions, earlier, { count: 1, least: 'faint' }, khmer)
  assert.match(said, /ស្រដៀងគ្នាខ្លាំង\n {2}118\.22 {2}ដោះលែងពួកគេ/)
})
