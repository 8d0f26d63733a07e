import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesNow } from '#model/published.ts'
import { readTrial } from '#reader/trial.ts'
import type { PublishedAddresses } from '#schema/published-addresses.ts'
import { differences, listNow, listText } from './_address-list.ts'

const secret = 'The words that were taken back stand nowhere any more.'
const kept = 'The ministry asked for the report on the wells of the villages.'

const listOf = async (body: string, before: PublishedAddresses = {}, visibility = 'public') => {
  const { published } = await readTrial({
    'briefs/b.mdx': `---\ntitle: A brief\ndate: 2021-06-02\nsources: [minutes]\nvisibility: ${visibility}\n---\n\n${body}\n`,
    'addresses.json': listText(before),
  })
  return listNow(published.addresses, addressesNow(published))
}

test('what is new, edited and gone is said, and a list that was written says nothing more', async () => {
  const first = await listOf(`${secret}\n\n${kept}`)
  const names = Object.keys(first['/briefs/b/']?.paragraphs?.['en'] ?? {})
  assert.equal(names.length, 2)
  const now = await listOf(`${kept} Twice.`, first)
  assert.deepEqual(
    [...differences(first, now)],
    [
      { kind: 'gone', address: `/briefs/b/#${names[0]} (en)` },
      { kind: 'edited', address: `/briefs/b/#${names[1]} (en)` },
    ],
  )
  const written = JSON.parse(listText(now))
  assert.deepEqual([...differences(written, await listOf(`${kept} Twice.`, written))], [])
})

test('no word of a paragraph stands in the list, and nothing at all of a draft', async () => {
  const text = listText(await listOf(secret))
  assert.match(text, /"\/briefs\/b\/"/)
  for (const word of ['taken', 'nowhere']) assert.ok(!text.includes(word))
  assert.equal((await listOf(secret, {}, 'draft'))['/briefs/b/'], undefined)
})
