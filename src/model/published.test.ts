import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial } from '#reader/trial.ts'
import { addressesNow, paragraphNames } from './published.ts'

const meeting = (body: string) =>
  `---\ntitle: Wells\ndate: 2021-06-02\nsectors: [human-rights]\nparticipants: [ccc]\nsources: [minutes]\n---\n\n${body}\n`
const first = 'The ministry asked for the report on the wells of the northern villages.'
const second = 'Nobody could say when the promised road would be finished.'

const namesIn = async (files: Record<string, string>, id: string) => {
  const { published, problems } = await readTrial(files)
  assert.deepEqual(
    problems.filter(({ level }) => level !== 'warning').map(({ code }) => code),
    [],
  )
  const entry = published.find('meetings', id)
  assert.ok(entry)
  return { published, names: paragraphNames(entry, 'en', published) }
}

test('the paragraphs of a page that moved keep their names, though their words are edited at once', async () => {
  const before = await namesIn({ 'meetings/a.md': meeting(`${first}\n\n${second}`) }, 'a')
  const addresses = addressesNow(before.published)
  const ways = [
    'moved:\n  /meetings/a/: /meetings/b/\n',
    'moved:\n  /meetings/a/: /meetings/x/\n  /meetings/x/: /meetings/b/\n',
  ]
  for (const way of ways) {
    const { names } = await namesIn(
      {
        'meetings/b.md': meeting(`${second.replace('promised', 'long')}\n\n${first}`),
        'addresses.json': JSON.stringify(addresses),
        'moved.yml': way,
      },
      'b',
    )
    assert.deepEqual(
      names.map(({ id }) => id),
      before.names.map(({ id }) => id).reverse(),
    )
  }
})

test('where two pages became one, links to the sentences of both lead to it', async () => {
  const a = await namesIn({ 'meetings/a.md': meeting(first) }, 'a')
  const b = await namesIn({ 'meetings/b.md': meeting(second) }, 'b')
  const addresses = { ...addressesNow(a.published), ...addressesNow(b.published) }
  const { names } = await namesIn(
    {
      'meetings/c.md': meeting(second),
      'addresses.json': JSON.stringify(addresses),
      'moved.yml': 'moved:\n  /meetings/a/: /meetings/c/\n  /meetings/b/: /meetings/c/\n',
    },
    'c',
  )
  const [id] = b.names.map((each) => each.id)
  assert.deepEqual(
    names.map((each) => [each.id, ...each.gone]),
    [[id, a.names[0]?.id]],
  )
})
