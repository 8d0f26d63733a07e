import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf, indexWith } from './trial.ts'

const pageWith = (address: string, title: string) => ({ address, title })

/** Words long and often enough for the site to know them. */
const site = indexWith(
  pageWith('/asks/training/', 'ការបណ្តុះបណ្តាលគ្រូបង្រៀន'),
  pageWith('/asks/vaccine/', 'វ៉ាក់សាំងសម្រាប់កុមារ'),
  pageWith('/asks/budget/', 'ការប្រើប្រាស់ថវិកាជាតិ'),
  pageWith('/asks/law/', 'ច្បាប់ស្តីពីសារព័ត៌មាន'),
  pageWith('/asks/children/', 'សិទ្ធិកុមារ និងថវិកា'),
)

const found = async (query: string): Promise<string[]> => addressesOf(await site, query)

test('a Khmer word that is being typed finds what begins so, cluster by cluster', async () => {
  for (const query of ['វ៉ា', 'វ៉ាក', 'វ៉ាក់', 'វ៉ាក់ស', 'វ៉ាក់សា', 'វ៉ាក់សាំ', 'វ៉ាក់សាំង'])
    assert.equal((await found(query))[0], '/asks/vaccine/', query)
  assert.equal((await found('ការប្រើប្រាស់ថវិ'))[0], '/asks/budget/')
})

test('a Khmer word with a sign too few, too many or another one finds the word that was meant', async () => {
  for (const query of ['វ៉ាក់សាង', 'វ៉ាក់សំាំង', 'វ៉ក់សាំង'])
    assert.equal((await found(query))[0], '/asks/vaccine/', query)
  assert.equal((await found('សារព័តមាន'))[0], '/asks/law/')
  assert.equal((await found('ថវីកាជាតិ'))[0], '/asks/budget/')
})

test('spaces anywhere in a Khmer query, zero-width or wide, change nothing', async () => {
  const whole = await found('ថវិកាសម្រាប់កុមារ')
  for (const query of ['ថវិកា សម្រាប់ កុមារ', 'ថ វិកា សម្រាប់កុ មារ', 'ថវិកា\u200Bសម្រាប់\u200Bកុមារ'])
    assert.deepEqual(await found(query), whole, query)
})

test('either of the two subscripts that look alike finds the other', async () => {
  for (const query of ['ស្តីពី', 'ស្ដីពី', 'បណ្ដុះបណ្តាល', 'បណ្តុះបណ្ដាល'])
    assert.deepEqual((await found(query)).length, 1, query)
})
