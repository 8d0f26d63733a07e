import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { located } from '#model/problem.ts'
import { readTrial } from './trial.ts'

const reading = (text: string) => readTrial({ 'synonyms.yml': text })

const told = async (text: string) =>
  reportLines((await reading(text)).problems.map(located), translator('en'))

test('synonyms are read by language, one or several, and belong to the corpus', async () => {
  const { corpus, published, files } = await reading(`en:
  kids: children
  young people: [children, youth]
km: { ក្មេង: កុមារ }
`)
  const expected = {
    en: { kids: ['children'], 'young people': ['children', 'youth'] },
    km: { ក្មេង: ['កុមារ'] },
  }
  assert.deepEqual(JSON.parse(JSON.stringify(corpus.synonyms)), expected)
  assert.equal(published.synonyms, corpus.synonyms)
  assert.equal(files, (await readTrial()).files + 1)
})

test('without the file there are none', async () => {
  assert.deepEqual((await readTrial()).corpus.synonyms, {})
})

test('an empty word, and no word, is a problem', async () => {
  assert.deepEqual(await told('en:\n  kids: [children, " "]\n  "": children\n  jab: []\n'), [
    'content/synonyms.yml:2:20  en.kids  Here belongs a text, and “ ” is none. Write one, or leave the field out.  [wrong-form]',
    'content/synonyms.yml:3:3  en.  Here belongs a text, and “” is none. Write one, or leave the field out.  [wrong-form]',
    'content/synonyms.yml:4:3  en.jab  “jab” is an empty list. Add at least one.  [empty-list]',
  ])
})

test('a language that the site has not is a problem', async () => {
  assert.deepEqual(await told('enn: { a: b }\nfr: { a: b }\n'), [
    'content/synonyms.yml:1:1  enn  “enn” is no language of this site. Did you mean “en”?  [synonym-language]',
    'content/synonyms.yml:2:1  fr  “fr” is no language of this site. Take one of: en, km.  [synonym-language]',
  ])
})

test('a synonym of itself, and a word that stands there twice, is a problem', async () => {
  assert.deepEqual(await told('en:\n  kids: [children, Kids]\n  KIDS: youth\n'), [
    'content/synonyms.yml:2:20  en.kids  “Kids” finds itself already. Take it out of the list.  [synonym-of-itself]',
    'content/synonyms.yml:3:3  en.KIDS  “KIDS” stands here already, as “kids”: search makes no difference between them. Put both lists into one.  [synonym-twice]',
  ])
})
