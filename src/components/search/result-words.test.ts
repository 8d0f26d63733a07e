import assert from 'node:assert/strict'
import { test } from 'node:test'
import { facetNames } from '#search/record.ts'
import { valueName, wayTo } from './result-words.ts'
import type { SearchWords } from './words.ts'

const words = {
  digits: [...'០១២៣៤៥៦៧៨៩'],
  languages: {
    km: { index: '', base: '../', name: '' },
    en: { index: '', base: '../../', name: '' },
  },
  facets: Object.fromEntries(
    facetNames.map((name) => [name, { label: name, values: { asks: 'សំណើ' } }]),
  ),
} as unknown as SearchWords

test('a value has its name, a year its digits, and what has no name is shown as it is', () => {
  assert.equal(valueName('type', 'asks', words), 'សំណើ')
  assert.equal(valueName('year', '2024', words), '២០២៤')
  for (const value of ['__proto__', 'constructor', 'toString', '', '<b>'])
    assert.equal(valueName('sectors', value, words), value)
})

test('a result leads to its section, on the pages of the language it was found in', () => {
  const result = { address: '/asks/wells/', anchor: 'history' } as Parameters<typeof wayTo>[0]
  const page = 'https://example.org/voice/km/search/?q=x'
  assert.deepEqual(wayTo(result, words, 'km', page), {
    page: 'https://example.org/voice/km/asks/wells/',
    section: 'https://example.org/voice/km/asks/wells/#history',
  })
  assert.equal(wayTo(result, words, 'en', page).page, 'https://example.org/voice/asks/wells/')
})
