import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'

test('references are resolved both ways', async () => {
  const { corpus } = await readTrial()
  const [ask, minutes] = [corpus.find('asks', 'annual-dialogue'), corpus.find('sources', 'minutes')]
  assert.ok(ask && minutes)
  assert.deepEqual(corpus.these('sectors', [...ask.data.sectors, 'nowhere']), [
    corpus.find('sectors', 'human-rights'),
  ])
  assert.deepEqual(corpus.referring(minutes, 'asks'), [ask])
  assert.deepEqual(corpus.referring(minutes, 'asks', 'history'), [ask])
  assert.deepEqual(corpus.referring(minutes, 'asks', 'meeting'), [])
})

test('an entry is found by its address', async () => {
  const { corpus } = await readTrial()
  assert.equal(corpus.at('/recommendations/xaa-2/118-22/')?.id, 'xaa-2/118-22')
  assert.equal(corpus.at('/asks/nowhere/'), undefined)
})

test('recommendations are listed by paragraph, meetings from the newest, sectors by their name', async () => {
  const recommendation = (paragraph: string) =>
    right['recommendations/xaa-2/118-22.md']
      .replace('118.22', paragraph)
      .replace('Release them', paragraph)
  const meeting = (date: string) =>
    right['meetings/first.md'].replace('2021-06-02', date).replace('First', date)
  const { corpus } = await readTrial({
    'recommendations/xaa-2/118-3.md': recommendation('118.3'),
    'recommendations/xaa-2/118-100.md': recommendation('118.100'),
    'meetings/a.md': meeting('2020-01-01'),
    'meetings/z.md': meeting('2022-01-01'),
    'sectors/funding.md': '---\ntitle: Funding\n---\n',
  })
  const ids = (collection: 'recommendations' | 'meetings' | 'sectors') =>
    corpus.of(collection).map(({ id }) => id)
  assert.deepEqual(ids('recommendations'), ['xaa-2/118-3', 'xaa-2/118-22', 'xaa-2/118-100'])
  assert.deepEqual(ids('meetings'), ['z', 'first', 'a'])
  assert.deepEqual(ids('sectors'), ['funding', 'human-rights'])
})
