import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import { cardAddress, cardPages, isCard } from './cards.ts'

const { published } = await readTrial()

test('an entry, the front page and a list have cards of their own', () => {
  for (const address of ['/', '/asks/', '/addressees/', '/asks/annual-dialogue/'])
    assert.equal(cardAddress(address, published), `${address}card.png`)
})

test('a part of a list, a later page of it and a past day have the card of the whole', () => {
  for (const [address, whole] of [
    ['/asks/page/2/', '/asks/'],
    ['/asks/by/sectors/human-rights/', '/asks/'],
    ['/asks/by/sectors/human-rights/page/2/', '/asks/'],
    ['/asks/on/2014-06-25/', '/asks/'],
    ['/reviews/xaa-2/on/2014-06-25/', '/reviews/xaa-2/'],
    ['/recommendations/by/states/XAA/', '/recommendations/'],
    ['/search/', '/'],
    ['/funders/ccc/', '/organizations/ccc/'],
  ] as const)
    assert.equal(cardAddress(address, published), `${whole}card.png`)
})

test('a recommendation without a page has none, and its address the card of its review', async () => {
  const trial = await readTrial({
    'site.yml': right['site.yml'].replace('licence:', 'recommendationPages: followed\nlicence:'),
  })
  const address = '/recommendations/xaa-2/118-22/'
  assert.equal(cardAddress(address, published), `${address}card.png`)
  assert.equal(cardAddress(address, trial.published), '/reviews/xaa-2/card.png')
})

test('every card has an address of its own', () => {
  const addresses = cardPages(published).map(({ address }) => cardAddress(address, published))
  assert.equal(new Set(addresses).size, addresses.length)
})

test('a picture of an editor may be called like a card', () => {
  assert.deepEqual(
    ['card.png', 'km/asks/x/card.png', 'files/card.png', 'discard.png'].map(isCard),
    [true, true, false, false],
  )
})
