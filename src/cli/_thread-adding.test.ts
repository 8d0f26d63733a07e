import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import type { Followed } from '#model/entry.ts'
import { type Changes, readTrial, right } from '#reader/trial.ts'
import { confirmedThreads, filesWithThreads } from './_thread-adding.ts'

const words = translator('en')
const ask = right['asks/annual-dialogue.md']
const later = ask
  .replace('A dialogue every year', 'Again')
  .replace('meeting: first', 'date: 2022-01-05 # by letter')
const other = ask
  .replace('A dialogue every year', 'Another')
  .replace('meeting: first', 'date: 2021-07-01')

async function sides(changes: Changes = {}) {
  const { corpus } = await readTrial({ 'asks/later.md': later, 'asks/other.md': other, ...changes })
  const asks: readonly Followed[] = corpus.of('asks')
  return { later: asks, earlier: asks }
}

test('several threads are told apart by commas', async () => {
  const typed = ' later repeats annual-dialogue,later  answers other '
  const threads = confirmedThreads(typed, await sides(), words)
  assert.deepEqual(
    threads.map((thread) => [thread.later.id, thread.kind, thread.earlier.id]),
    [
      ['later', 'repeats', 'annual-dialogue'],
      ['later', 'answers', 'other'],
    ],
  )
})

test('what is not a thread is refused in a sentence', async () => {
  const both = await sides()
  const sentences = {
    'later repeats':
      '“later repeats” is not a thread. Write the later one, what it does, and the earlier one, such as: 118.22 repeats 82.3',
    'later repeats other,':
      '“” is not a thread. Write the later one, what it does, and the earlier one, such as: 118.22 repeats 82.3',
    'later repeat other': '“repeat” is not a kind of thread. Did you mean “repeats”?',
    'later is-like other':
      '“is-like” is not a kind of thread. There are: repeats, strengthens, narrows, answers.',
    'later repeats othre': 'There is no “othre” among what is compared. Did you mean “other”?',
  }
  for (const [typed, message] of Object.entries(sentences))
    assert.throws(() => confirmedThreads(typed, both, words), { name: 'CLIError', message })
})

test('threads are put before the history, or behind those that there are, and nothing else is touched', async () => {
  const threads = '  - kind: repeats\n    to: annual-dialogue\n'
  const written = async (text: string, typed: string) => {
    const both = await sides({ 'asks/later.md': text })
    const files = await filesWithThreads(confirmedThreads(typed, both, words), async () => text)
    return [...files.values()][0]
  }
  const once = later.replace('history:', `threads:\n${threads}history:`)
  assert.equal(await written(later, 'later repeats annual-dialogue'), once)
  assert.equal(
    await written(once, 'later narrows other'),
    once.replace('history:', '  - kind: narrows\n    to: other\nhistory:'),
  )
  const inBrackets = later.replace(
    'history:',
    'threads: [{ kind: repeats, to: annual-dialogue }]\nhistory:',
  )
  assert.equal(
    await written(inBrackets, 'later narrows other'),
    inBrackets.replace(' }]', ' }, { kind: narrows, to: other }]'),
  )
})
