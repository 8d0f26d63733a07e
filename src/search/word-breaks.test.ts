import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf, indexWith } from './trial.ts'

const site = indexWith(
  { address: '/asks/rights/', title: 'Human rights' },
  { address: '/asks/government/', title: 'Government' },
  { address: '/asks/wellbeing/', title: 'Wellbeing' },
  { address: '/asks/hyphen/', title: 'Well-being' },
  { address: '/asks/words/', title: 'Well being' },
  { address: '/asks/un/', title: 'U.N. agencies' },
  { address: '/asks/report/', title: 'The report A/HRC/26/16', names: ['A/HRC/26/16'] },
)

const found = async (query: string): Promise<string[]> => addressesOf(await site, query)

test('two words without the space between them are found', async () => {
  assert.deepEqual(await found('humanrights'), ['/asks/rights/'])
})

test('a word with a space inside is found', async () => {
  assert.equal((await found('govern ment'))[0], '/asks/government/')
})

test('a hyphenated word, the same in one and the same in two find each other', async () => {
  const all = ['/asks/hyphen/', '/asks/wellbeing/', '/asks/words/']
  for (const query of ['well-being', 'well being'])
    assert.deepEqual((await found(query)).sort(), all, query)
  assert.deepEqual((await found('wellbeing')).sort(), all.slice(0, 2))
})

test('an acronym is found with its points and without', async () => {
  for (const query of ['UN', 'U.N.', 'u.n'])
    assert.equal((await found(query))[0], '/asks/un/', query)
})

test('a symbol is found whole, in lower case, unfinished, in parts and with spaces', async () => {
  for (const query of ['A/HRC/26/16', 'a/hrc/26/16', 'a/hrc/26', 'hrc 26', 'a hrc 26 16'])
    assert.equal((await found(query))[0], '/asks/report/', query)
})
