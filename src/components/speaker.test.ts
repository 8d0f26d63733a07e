import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales, translator } from '#i18n/index.ts'
import { speakerOf } from './speaker.ts'
import { spokenIn } from './spoken.ts'

test('a script writes numbers as the page does, in every language', () => {
  for (const locale of locales) {
    const words = translator(locale)
    const { count } = speakerOf(spokenIn(words, []))
    for (const number of [0, 7, 10, 205, 1500, 41_000, 1_234_567])
      assert.equal(count(number), words.number(number))
  }
})

test('a script says a message with its values, in the form of its number', () => {
  const words = translator('en')
  const { say } = speakerOf(spokenIn(words, ['search.count', 'pager.page']))
  assert.equal(say('search.count', { count: 1 }), words.t('search.count', { count: 1 }))
  assert.equal(say('search.count', { count: 2000 }), words.t('search.count', { count: 2000 }))
  assert.equal(say('pager.page', { number: 2, last: 15 }), 'Page 2 of 15')
})
