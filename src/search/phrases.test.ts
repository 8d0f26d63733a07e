import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf, indexWith, textSection } from './trial.ts'

test('a phrase in marks is found word for word, in any script', async () => {
  const index = await indexWith(
    { address: '/asks/apart/', summary: 'The press is to be free of A/HRC/26/16.' },
    {
      address: '/asks/row/',
      title: 'Free',
      sections: [textSection('A FREE  press, គ្រូបង្រៀន and A/HRC/26.')],
    },
    { address: '/asks/parts/', title: 'Free', summary: 'Press and បង្រៀនគ្រូ' },
  )
  for (const phrase of ['"free press"', '“Free press” -roads', '«press គ្រូបង្រៀន»', '"គ្រូបង្រៀន"'])
    assert.deepEqual(await addressesOf(index, phrase), ['/asks/row/'], phrase)
  assert.deepEqual(await addressesOf(index, '"HRC/26/16"'), ['/asks/apart/'])
  assert.deepEqual(await addressesOf(index, '"press free"'), [])
  assert.equal((await addressesOf(index, '"free pre')).length, 3)
})

test('what stands behind a minus is left out', async () => {
  const index = await indexWith(
    { address: '/asks/a/', title: 'Free press' },
    { address: '/asks/b/', title: 'Free press and radio' },
    { address: '/asks/c/', title: 'Free the press' },
  )
  assert.deepEqual(await addressesOf(index, 'press -radio'), ['/asks/a/', '/asks/c/'])
  assert.deepEqual(await addressesOf(index, '-"free press"'), ['/asks/c/'])
  assert.equal((await addressesOf(index, 'press -nobodysaysthis -')).length, 3)
})

test('what is left out does not count among those that are enough', async () => {
  const all = Array.from({ length: 25 }, (_, number) => ({ title: `Alpha beta ${number} budget` }))
  const index = await indexWith(...all, { address: '/asks/other/', title: 'Alpha other' })
  assert.deepEqual(await addressesOf(index, 'alpha beta -budget'), ['/asks/other/'])
})

test('a word of one cluster is a phrase, too', async () => {
  const index = await indexWith(
    { address: '/asks/land/', title: 'បញ្ហាដី នៅកម្ពុជា' },
    { address: '/asks/water/', title: 'បញ្ហាទឹក នៅកម្ពុជា' },
  )
  assert.deepEqual(await addressesOf(index, 'បញ្ហា "ដី"'), ['/asks/land/'])
  assert.deepEqual(await addressesOf(index, 'បញ្ហា -ដី'), ['/asks/water/'])
})
