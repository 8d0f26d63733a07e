import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameFinder, nameSieve, printsOf, protectedNames } from './protected-names.ts'

const found = (list: string, text: string) =>
  nameFinder(protectedNames(list))(text).map(({ start, end }) => text.slice(start, end))

test('a name is found however it is written', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Sok Chan', 'SOK CHAN'],
    ['Sok Chan', 'Sok\u00A0\u200BChan'],
    ['Sok Chan', 'Sok-Chan'],
    ['Sok Chan', 'SokChan'],
    ['Sok Chan', 'sok\n  chan'],
    ['Sok Chan', 'Sok** Chan'],
    ['Sok Chan', 'Chán'.replace('Ch', 'Sok Ch')],
    ['J. Chan', 'J Chan'],
    ['O’Neil', "O'Neil"],
    ['Đặng Łoś', 'Dang Los'],
    ['José', 'Jose\u0301'],
    ['Ｓｏｋ', 'Sok'],
    ['Иванов', 'ИВАНОВ'],
    ['สมชาย', 'สม\u200Bชาย'],
    ['សុខ ចាន់', 'សុខចាន់'],
    ['សុខចាន់', 'សុខ ចាន់'],
    ['សុខចាន់', 'សុខ\u200Bចាន់'],
    ['ស្រីល័ក្ខ', 'ស្រីល័ក្ខ'],
    // The same letters with their signs in another order.
    ['ខ្មែរ', 'ខែ្មរ'],
  ]
  for (const [name, text] of same)
    assert.deepEqual(found(name, `x ${text} y`), [text], `${name} in ${text}`)
})

test('a name is not found in another word', () => {
  for (const text of ['annual', 'Joanna', 'Annex', 'Ann-Marie'.slice(4), 'ann0'])
    assert.deepEqual(found('Ann', text), [], text)
  assert.deepEqual(found('Sok Chan', 'Sok met Chan. Sok. Chan'), [])
  assert.deepEqual(found('សុខ', 'សុខា'), [])
})

test('a name of a script without spaces is found inside a sentence', () => {
  assert.deepEqual(found('សុខ ចាន់', 'លោកសុខចាន់បាននិយាយ'), ['សុខចាន់'])
})

test('lines that say nothing of a name name nobody', () => {
  assert.deepEqual(protectedNames('# A list\n\n  \n--\nAnn'), [{ line: 5, units: ['ann'] }])
})

test('the sieve lets every text through in which a name stands, however the texts are cut', () => {
  const name = fc.constantFrom('Sok Chan', 'J. Chan', 'សុខ ចាន់', 'Иванов', 'สมชาย', 'O’Neil')
  const signs = [...'ab z0.,*_-\n', '\u200B', '\u0301', 'ក', 'ខ', '្', 'ា']
  const around = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 })
  fc.assert(
    fc.property(name, around, around, fc.string(), (list, before, after, other) => {
      const names = protectedNames(list)
      for (const written of [list, list.replace(' ', ''), list.toUpperCase()]) {
        const texts = [`${before}${written}${after}`, other]
        const isThere = texts.some((text) => nameFinder(names)(text).length > 0)
        if (isThere) assert.ok(nameSieve(names)(printsOf(texts)), texts.join('|'))
      }
    }),
    { numRuns: 2000 },
  )
  const sieve = nameSieve(protectedNames('Sok Chan'))
  assert.equal(sieve(printsOf(['Nobody is named here.'])), false)
  assert.equal(sieve(undefined), true)
  assert.equal(nameSieve([])(undefined), false)
})
