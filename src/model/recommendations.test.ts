import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import { hasPage, rowAddress } from './recommendations.ts'

const site = right['site.yml'].replace('licence:', 'recommendationPages: followed\nlicence:')
const first = right['recommendations/xaa-2/118-22.md']
const answer =
  '  - date: 2014-06-26\n    kind: position\n    position: supported\n    sources: [minutes]\n'

/** Whether the recommendation of the trial has a page after some changes. */
async function hasPageAfter(
  changes: Readonly<Record<string, string>>,
): Promise<boolean | undefined> {
  const { corpus, problems } = await readTrial({ 'site.yml': site, ...changes })
  assert.deepEqual(problems, [])
  const found = corpus.find('recommendations', 'xaa-2/118-22')
  return found && hasPage(found, corpus)
}

test('every recommendation has a page, unless the site says otherwise', async () => {
  assert.equal(await hasPageAfter({ 'site.yml': right['site.yml'] }), true)
  assert.equal(await hasPageAfter({}), false)
})

test('what is followed has a page: by more events, a text, a thread or an ask', async () => {
  const path = 'recommendations/xaa-2/118-22.md'
  const report = answer
    .replace('position\n', 'report\n')
    .replace('position: supported', 'implementation: none')
  const followed = [
    { [path]: first.replace(/---\n$/, `${report}---\n`) },
    { [path]: first.replace(answer, report) },
    { [path]: `${first}\nMore about it.\n` },
    { [path]: first.replace('review:', 'summary: Portugal said so.\nreview:') },
    {
      [path]: first.replace(
        'position: supported\n',
        'position: supported\n    text: In writing.\n',
      ),
    },
    { [path]: first.replace('position: supported\n', 'position: supported\n    by: [ccc]\n') },
    {
      'reviews/xaa-3.md': right['reviews/xaa-2.md']
        .replace('cycle: 2', 'cycle: 3')
        .replace('2014-01-28', '2019-01-30')
        .replace('Second', 'Third'),
      'recommendations/xaa-3/1-1.md': `---\ntitle: Release all of them\nreview: xaa-3\nparagraph: 1.1\nsources: [minutes]\nthreads: [{ kind: strengthens, to: xaa-2/118-22 }]\n---\n`,
    },
    {
      'asks/annual-dialogue.md': right['asks/annual-dialogue.md'].replace(
        'meeting: first\n',
        'date: 2014-01-01\ntakenUpIn: [xaa-2/118-22]\n',
      ),
    },
  ]
  for (const changes of followed)
    assert.equal(await hasPageAfter(changes), true, JSON.stringify(changes))
})

test('a row is found on its page of the list, numbers in their order', async () => {
  const many = Array.from({ length: 150 }, (_, index) => `118.${index + 1}`)
  const { corpus } = await readTrial(
    Object.fromEntries(
      many.map((paragraph) => [
        `recommendations/xaa-2/${paragraph.replace('.', '-')}.md`,
        first.replace('118.22', paragraph).replace('Release them', `Release ${paragraph}`),
      ]),
    ),
  )
  const addressOf = (id: string) => {
    const found = corpus.find('recommendations', id)
    return found && rowAddress(found, corpus)
  }
  assert.equal(addressOf('xaa-2/118-100'), '/reviews/xaa-2/#118-100')
  assert.equal(addressOf('xaa-2/118-101'), '/reviews/xaa-2/page/2/#118-101')
})
