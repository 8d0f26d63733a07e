import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { collections } from '#schema/collection.ts'
import {
  type FieldDescription,
  fieldsOf,
  fieldsOfAllowance,
  fieldsOfImportTable,
  fieldsOfSite,
  fieldsOfTranslation,
} from '#schema/described.ts'
import en from './en.json' with { type: 'json' }
import { choiceLabel, choiceMeaning, fieldHint, fieldLabel, kindLabel } from './fields.ts'
import { locales, translator } from './index.ts'

type Described = [of: string, field: FieldDescription]

const withInner = (of: string, fields: readonly FieldDescription[]): Described[] =>
  fields.flatMap((field) => [[of, field], ...withInner(of, field.fields ?? [])])

const described: readonly Described[] = [
  ...collections.flatMap((collection) => withInner(collection, fieldsOf(collection))),
  ...collections.flatMap((collection) => withInner('translation', fieldsOfTranslation(collection))),
  ...withInner('site', fieldsOfSite),
  ...withInner('import', fieldsOfImportTable),
  ...withInner('allowed', fieldsOfAllowance),
]

test('every field has a label, a hint and words for its choices, in every language', () => {
  assert.ok(described.length > 150)
  for (const words of locales.map((locale) => translator(locale)))
    for (const [of, { path, choices = [] }] of described) {
      assert.notEqual(fieldLabel(words, of, path), '')
      assert.match(
        fieldHint(words, of, path),
        /\p{L}.*(\p{P}|\/)$/u,
        `${words.locale} ${of}.${path}`,
      )
      for (const choice of choices) assert.notEqual(choiceLabel(words, of, path, choice), '')
    }
})

test('every kind of value that a field holds has words with an example', () => {
  const kinds = new Set(described.map(([, { kind }]) => kind))
  assert.deepEqual(
    Object.keys(en).filter((key) => key.startsWith('kind.')),
    [...kinds].map((kind) => `kind.${kind}`).sort(),
  )
  for (const words of locales.map((locale) => translator(locale)))
    for (const kind of kinds) assert.notEqual(kindLabel(words, kind), '')
})

test('what can happen to an ask or a recommendation is explained, kind by kind', () => {
  const happening = described.filter(([, { path }]) => /^history\.(kind|position)$/.test(path))
  assert.ok(happening.length >= 3)
  for (const words of locales.map((locale) => translator(locale)))
    for (const [of, { path, choices = [] }] of happening)
      assert.ok(choices.every((choice) => choiceMeaning(words, of, path, choice)))
})

test('no words for fields are left over', () => {
  const keys = { ...translator('en'), t: (key: string) => key }
  const used = new Set(
    described.flatMap(([of, { path, choices = [] }]) => [
      fieldLabel(keys, of, path),
      fieldHint(keys, of, path),
      ...choices.map((choice) => choiceLabel(keys, of, path, choice)),
      ...choices.map((choice) => choiceMeaning(keys, of, path, choice)),
    ]),
  )
  const written = Object.keys(en).filter((key) => /^(field|hint|choice|meaning)\./.test(key))
  assert.deepEqual(
    written.filter((key) => !used.has(key)),
    [],
  )
})

test('every field that takes its name from a page is there', () => {
  const source = readFileSync(`${import.meta.dirname}/fields.ts`, 'utf8')
  const taken = [...source.matchAll(/^ {2}'(\w+)\.([\w.]+)': '/gm)]
  assert.ok(taken.length > 40)
  for (const [, of, path] of taken)
    assert.ok(
      described.some(([other, field]) =>
        of === 'event'
          ? field.path === `history.${path}`
          : field.path === path && (of === 'entry' || of === other),
      ),
      `${of}.${path}`,
    )
})

test('a field that there is not is named, not passed over', () => {
  assert.throws(() => fieldLabel(translator('en'), 'asks', 'colour'), /“field.asks.colour”/)
})
