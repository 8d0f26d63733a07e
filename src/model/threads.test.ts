import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Changes, readTrial, right } from '#reader/trial.ts'
import type { Site } from '#schema/site.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import type { Entry, Followed } from './entry.ts'
import { linkedShare, type ThreadStage, threadLine, threadsOf } from './threads.ts'

const review = (cycle: number, year: number) => ({
  [`reviews/xaa-${cycle}.md`]: right['reviews/xaa-2.md']
    .replace('Second review', `Review ${cycle}`)
    .replace('cycle: 2', `cycle: ${cycle}`)
    .replace('2014-01-28', `${year}-01-28`),
})

/** @param threads `repeats xaa-1/82-3` */
function recommendation(id: string, ...threads: string[]): Changes {
  const [review = '', paragraph = ''] = id.split('/')
  const lines = threads.map((thread) => {
    const [kind, to] = thread.split(' ')
    return `  - { kind: ${kind}, to: ${to} }\n`
  })
  return {
    [`recommendations/${id}.md`]: `---\ntitle: ${id}\nreview: ${review}\nparagraph: ${paragraph.replace('-', '.')}\nsources: [minutes]\n${threads.length > 0 ? `threads:\n${lines.join('')}` : ''}---\n`,
  }
}

const reviews = { ...review(1, 2009), ...review(2, 2014), ...review(3, 2019) }

/** One recommendation of 2009 that three of 2014 take up, one of which is taken up in 2019. */
const branching: Changes = {
  ...reviews,
  ...recommendation('xaa-1/82-3'),
  ...recommendation('xaa-2/118-9', 'repeats xaa-1/82-3'),
  ...recommendation('xaa-2/118-10', 'strengthens xaa-1/82-3'),
  ...recommendation('xaa-2/118-22', 'narrows xaa-1/82-3'),
  ...recommendation('xaa-3/110-1', 'answers xaa-2/118-10'),
}

function found<E>(entry: E | undefined): E {
  assert.ok(entry)
  return entry
}
const one = (corpus: Corpus, id: string) => found(corpus.find('recommendations', id))

const shown = (line: readonly ThreadStage<Followed>[]) =>
  line.map(
    ({ year, places }) =>
      `${year}: ${places.map(({ entry, earlier }) => [entry.id, ...earlier.map(({ kind }) => kind)].join(' ')).join(', ')}`,
  )

test('a thread is seen from both of its ends', async () => {
  const { corpus } = await readTrial(branching)
  const ends = (id: string) => {
    const { earlier, later } = threadsOf(one(corpus, id), corpus)
    return [earlier, later].map((side) => side.map(({ kind, entry }) => `${kind} ${entry.id}`))
  }
  assert.deepEqual(ends('xaa-1/82-3'), [
    [],
    ['repeats xaa-2/118-9', 'strengthens xaa-2/118-10', 'narrows xaa-2/118-22'],
  ])
  assert.deepEqual(ends('xaa-2/118-10'), [['strengthens xaa-1/82-3'], ['answers xaa-3/110-1']])
})

test('the whole line is the same from wherever one enters it, oldest first, with its branches', async () => {
  const { corpus } = await readTrial(branching)
  for (const id of ['xaa-1/82-3', 'xaa-2/118-22', 'xaa-3/110-1']) {
    const line = threadLine(one(corpus, id), corpus)
    assert.deepEqual(shown(line), [
      '2009: xaa-1/82-3',
      '2014: xaa-2/118-9 repeats, xaa-2/118-10 strengthens, xaa-2/118-22 narrows',
      '2019: xaa-3/110-1 answers',
    ])
    assert.deepEqual(
      line.map(({ review }) => review?.data.cycle),
      [1, 2, 3],
    )
  }
})

test('what has no thread has no line', async () => {
  const { corpus } = await readTrial()
  assert.deepEqual(threadLine(one(corpus, 'xaa-2/118-22'), corpus), [])
})

test('asks stand by the year in which they were made', async () => {
  const ask = (title: string, date: string, threads = '') => ({
    [`asks/${title}.md`]: `---\ntitle: ${title}\ndate: ${date}\nsectors: [human-rights]\naskedBy: [ccc]\naddressees: [ccc]\nsources: [minutes]\n${threads}---\n`,
  })
  const { corpus } = await readTrial({
    ...ask('third', '2024-05-01', 'threads: [{ kind: repeats, to: annual-dialogue }]\n'),
    ...ask('second', '2021-09-01', 'threads: [{ kind: answers, to: annual-dialogue }]\n'),
  })
  assert.deepEqual(shown(threadLine(found(corpus.find('asks', 'third')), corpus)), [
    '2021: annual-dialogue, second answers',
    '2024: third repeats',
  ])
})

test('the line of an entry that is not public is not followed', async () => {
  const hidden = 'recommendations/xaa-2/118-10.md'
  const changes = {
    ...branching,
    [hidden]: String(branching[hidden]).replace('---\n', '---\nvisibility: draft\n'),
  }
  const { published } = await readTrial(changes)
  assert.deepEqual(shown(threadLine(one(published, 'xaa-1/82-3'), published)), [
    '2009: xaa-1/82-3',
    '2014: xaa-2/118-9 repeats, xaa-2/118-22 narrows',
  ])
  assert.deepEqual(threadLine(one(published, 'xaa-3/110-1'), published), [])
})

test('threads in a circle, or to themselves, end, and every entry of a line has the same line', () => {
  const thread = fc.tuple(fc.nat(7), fc.nat(7))
  fc.assert(
    fc.property(fc.array(thread, { maxLength: 20 }), (threads) => {
      const corpus = corpusWith(threads)
      for (const entry of corpus.of('recommendations')) {
        const members = membersOf(entry, corpus)
        assert.equal(new Set(members).size, members.length)
        if (members.length > 0)
          assert.ok(members.includes(entry.id), `${entry.id} is not on its line`)
        for (const id of members) assert.deepEqual(membersOf(one(corpus, id), corpus), members)
      }
    }),
  )
})

/** Eight recommendations of one review and the threads between them, right or wrong. */
function corpusWith(threads: [from: number, to: number][]): Corpus {
  const entries = Array.from({ length: 8 }, (_, number) => {
    const own = threads.filter(([from]) => from === number)
    return {
      collection: 'recommendations',
      id: `xaa-1/82-${number}`,
      data: {
        review: 'xaa-1',
        paragraph: `82.${number}`,
        recommendingStates: [],
        sectors: [],
        sources: [],
        threads: own.map(([, to]) => ({ kind: 'repeats', to: `xaa-1/82-${to}` })),
        history: [],
      },
    }
  })
  return corpusOf(entries as unknown as Entry[], {} as Site, '2026-01-01')
}

const membersOf = (entry: Entry<'recommendations'>, corpus: Corpus) =>
  threadLine(entry, corpus).flatMap(({ places }) => places.map(({ entry: { id } }) => id))

test('the share of a review that takes up the cycle before says of how many', async () => {
  const { corpus } = await readTrial(branching)
  const share = (id: string) => {
    const counted = linkedShare(found(corpus.find('reviews', id)), corpus)
    return counted && { ...counted, before: counted.before.id }
  }
  assert.equal(share('xaa-1'), undefined)
  assert.deepEqual(share('xaa-2'), { before: 'xaa-1', linked: 3, recorded: 3, recordedBefore: 1 })
  assert.deepEqual(share('xaa-3'), { before: 'xaa-2', linked: 1, recorded: 1, recordedBefore: 3 })
})

test('only the cycle just before counts, and only where it is recorded', async () => {
  const changes = {
    ...reviews,
    ...recommendation('xaa-1/82-3'),
    ...recommendation('xaa-3/110-1', 'repeats xaa-1/82-3'),
  }
  const share = async (added: Changes) => {
    const { corpus } = await readTrial({ ...changes, ...added })
    return linkedShare(found(corpus.find('reviews', 'xaa-3')), corpus)
  }
  assert.equal((await share({}))?.linked, 0)
  assert.equal(await share({ 'recommendations/xaa-2/118-22.md': null }), undefined)
})
